package clinic.vein.referral.timeline;

/** What the vascular specialist decides after the assessment; some of it ends a wait. */
public enum AssessmentDecision {
    TREAT,
    CONSERVATIVE,
    NO_VENOUS_DISEASE,
    REFER_ELSEWHERE
}
