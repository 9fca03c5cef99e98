package clinic.vein.referral.timeline;

import clinic.vein.kernel.Worded;

/** A decision table that advises a person, who may decide otherwise and says why. */
public enum AdviceTable implements Worded {
    REVIEW("ReviewAdvice"),
    TREATMENT("TreatmentOptions"),
    CONTRAINDICATION("SclerotherapySafety"),
    DOSE("SclerosantDose"),
    INTERVAL("SessionInterval"),
    NO_SHOW("NoShowSafeguards"),
    THROMBOSIS("DeepVeinThrombosis"),
    RED_FLAG("Urgency");

    private final String decision;

    AdviceTable(String decision) {
        this.decision = decision;
    }

    /** The id of the decision in its model. */
    public String decision() {
        return decision;
    }
}
