package clinic.vein.kernel;

/** Where triage sends a referral. */
public enum Pathway {
    DUAL("Restless legs and vein signs"),
    VEIN_ONLY("Vein signs"),
    RLS_ONLY("Restless legs"),
    ADVICE("Advice");

    private final String title;

    Pathway(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
