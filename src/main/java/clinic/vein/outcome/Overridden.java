package clinic.vein.outcome;

/** Advice that a clinician passed over with a reason. */
public enum Overridden {
    TREATMENT_ADVICE("Another treatment than the recommended one"),
    CONTRAINDICATION("Treated in spite of a relative contraindication"),
    DOSE_LIMIT("A dose limit passed"),
    SESSION_INTERVAL("The next session sooner than the least interval");

    private final String title;

    Overridden(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
