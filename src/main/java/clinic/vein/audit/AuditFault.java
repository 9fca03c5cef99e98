package clinic.vein.audit;

import clinic.vein.kernel.Fault;

/** What can be wrong with what is asked of the audit trail. */
public enum AuditFault implements Fault {
    NOT_A_HEAD("not.a.head"),
    UNAVAILABLE("audit.unavailable");

    private final String code;

    AuditFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
