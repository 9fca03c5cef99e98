package clinic.vein.outcome;

/** Where a row of outcomes comes from. */
public enum Origin {
    CLINIC("This clinic's referrals"),
    HISTORICAL("Imported past cohorts"),
    /** Made to match published aggregates: no patients, so never together with the others. */
    SYNTHETIC("Synthetic cohorts");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
