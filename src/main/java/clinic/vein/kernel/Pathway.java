package clinic.vein.kernel;

/** Where triage sends a referral. */
public enum Pathway implements Worded {
    DUAL,
    VEIN_ONLY,
    RLS_ONLY,
    ADVICE
}
