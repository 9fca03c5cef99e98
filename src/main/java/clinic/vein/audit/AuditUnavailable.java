package clinic.vein.audit;

/** What must be on record could not be written, so it must not happen. */
public final class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuditUnavailable(Throwable cause) {
        super("The audit trail cannot be written", cause);
    }
}
