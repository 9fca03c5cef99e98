package clinic.vein.audit;

/** What can stand in the audit trail. */
public enum AuditAction {
    TASK_READ(true),
    VARIABLES_READ(true),
    REFERRAL_READ(true),
    TIMELINE_READ(true),
    LETTER_READ(true),
    LETTER_PREVIEWED(true),
    DOCUMENT_READ(true),
    DOCUMENTS_LISTED(true),
    STATUS_READ(true),
    REFERRALS_LISTED(true),
    REFERRALS_SEARCHED(true),
    REFERRALS_IMPORTED(false),
    OUTCOMES_IMPORTED(false),
    OUTCOMES_EXPORTED(true),
    RECORD_CHANGED(false),
    GLASS_BROKEN(true),
    READERS_READ(true),
    RECORD_COPIED(true),
    RETENTION_LISTED(true),
    RECORD_ERASED(false),
    TRAIL_VERIFIED(false),
    SIGNED_IN(false),
    SIGN_IN_FAILED(false),
    SIGNED_OUT(false),
    PERMISSION_CHANGED(false),
    ENGINE_CHANGED(false),
    SECOND_FACTOR_CHANGED(false),
    FINDING_REPAIRED(false),
    ABSENCE_RECORDED(false),
    CALENDAR_CHANGED(false),
    REQUEST_REFUSED(false),
    ACCESS_DENIED(false);

    private final boolean read;

    AuditAction(boolean read) {
        this.read = read;
    }

    /** Whether somebody saw, or opened the way to see, what the clinic knows of patients. */
    public boolean isRead() {
        return read;
    }
}
