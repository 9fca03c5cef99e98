package clinic.vein.security.factor;

import clinic.vein.kernel.Fault;

/** Why a second factor is not taken away. */
public enum FactorFault implements Fault {
    REASON_MISSING("required"),
    NOT_ONES_OWN("not.ones.own");

    private final String code;

    FactorFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
