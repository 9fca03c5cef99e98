package clinic.vein.privacy;

/**
 * Why a record is erased before its time: the grounds of the GDPR, article 17 (1). A code, because the certificate keeps
 * it and free text could say whose record it was.
 */
public enum OverrideReason {
    NO_LONGER_NECESSARY("No longer necessary for what it was collected for (a)"),
    CONSENT_WITHDRAWN("Consent withdrawn, and no other ground to keep it (b)"),
    OBJECTION("The patient objected, and nothing overrides that (c)"),
    UNLAWFUL_PROCESSING("Unlawfully processed (d)"),
    LEGAL_OBLIGATION("Erasure is a legal obligation (e)");

    private final String words;

    OverrideReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
