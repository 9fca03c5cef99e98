package clinic.vein.triage;

/** Why a person reads a referral that triage would answer with advice; the results of the table {@code AdviceReasons}. */
public enum AdviceReason {
    ABOVE_ROUTINE,
    UNDER_18,
    AGE_IMPLAUSIBLE,
    SEVERE,
    CRITERIA_NEARLY_MET,
    RELIEF_LOST,
    ANSWER_OPEN,
    CONTRADICTION;

    /** Restless legs as strong or as typical as this deserve a doctor's look whatever becomes of the veins. */
    public boolean isAboutRestlessLegs() {
        return this == SEVERE || this == CRITERIA_NEARLY_MET || this == RELIEF_LOST;
    }
}
