package clinic.vein.kernel;

/** How soon a referral must be acted on; the most urgent first. */
public enum Urgency {
    EMERGENCY("Emergency"),
    SAME_DAY("Same day"),
    URGENT("Urgent"),
    SOON("Soon"),
    ROUTINE("Routine");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** A red flag goes to the nurse before anything else. */
    public boolean isRedFlag() {
        return this == EMERGENCY || this == SAME_DAY;
    }

    public boolean isMoreUrgentThan(Urgency other) {
        return ordinal() < other.ordinal();
    }
}
