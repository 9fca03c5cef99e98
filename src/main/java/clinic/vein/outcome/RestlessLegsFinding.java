package clinic.vein.outcome;

/** What stands of restless legs: all five criteria of the IRLSSG, symptoms only, or none. */
public enum RestlessLegsFinding {
    CRITERIA_MET,
    SYMPTOM_ONLY,
    NONE
}
