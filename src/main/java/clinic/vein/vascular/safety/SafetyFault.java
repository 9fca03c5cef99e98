package clinic.vein.vascular.safety;

import clinic.vein.kernel.Fault;

/** What can be wrong with what was injected. */
enum SafetyFault implements Fault {
    NOT_FOAM("not.applicable");

    private final String code;

    SafetyFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
