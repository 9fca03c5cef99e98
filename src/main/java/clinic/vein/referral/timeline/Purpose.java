package clinic.vein.referral.timeline;

/** What a visit is for. */
public enum Purpose {
    ASSESSMENT,
    SESSION
}
