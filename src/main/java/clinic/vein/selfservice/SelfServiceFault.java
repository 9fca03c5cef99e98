package clinic.vein.selfservice;

import clinic.vein.kernel.Fault;

/** What can be wrong with what a patient does by a link. */
public enum SelfServiceFault implements Fault {
    SOMEBODY_WAS_FASTER("overtaken"),
    NOTHING_ASKED("gone"),
    SENT_BEFORE("sent.before");

    private final String code;

    SelfServiceFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
