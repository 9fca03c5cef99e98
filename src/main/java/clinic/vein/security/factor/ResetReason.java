package clinic.vein.security.factor;

/** Why a device is no longer somebody's second factor. */
public enum ResetReason {
    OWN_WISH(false),
    DEVICE_LOST(true),
    DEVICE_BROKEN(true),
    LEFT_THE_CLINIC(true),
    /** Of nobody: the account was deleted, or is made anew. */
    ACCOUNT_GONE(false);

    private final boolean givenByAnother;

    ResetReason(boolean givenByAnother) {
        this.givenByAnother = givenByAnother;
    }

    /** Whether an administrator gives it. */
    public boolean isGivenByAnother() {
        return givenByAnother;
    }
}
