package clinic.vein.kernel;

/** How soon a referral must be acted on; the most urgent first. */
public enum Urgency implements Worded {
    EMERGENCY,
    SAME_DAY,
    URGENT,
    SOON,
    ROUTINE;

    /** A red flag goes to the nurse before anything else. */
    public boolean isRedFlag() {
        return this == EMERGENCY || this == SAME_DAY;
    }

    public boolean isMoreUrgentThan(Urgency other) {
        return ordinal() < other.ordinal();
    }
}
