package clinic.vein.referral.timeline;

/** A decision table that advises a person, who may decide otherwise and says why. */
public enum AdviceTable {
    REVIEW("ReviewAdvice", "Physician's decision"),
    TREATMENT("TreatmentOptions", "Choice of treatment"),
    CONTRAINDICATION("SclerotherapySafety", "Contraindications of sclerotherapy"),
    DOSE("SclerosantDose", "Dose of sclerosant"),
    INTERVAL("SessionInterval", "Interval between sessions"),
    NO_SHOW("NoShowSafeguards", "Safeguards after a no-show"),
    THROMBOSIS("DeepVeinThrombosis", "Suspected deep vein thrombosis");

    private final String decision;
    private final String title;

    AdviceTable(String decision, String title) {
        this.decision = decision;
        this.title = title;
    }

    /** The id of the decision in its model. */
    public String decision() {
        return decision;
    }

    public String title() {
        return title;
    }
}
