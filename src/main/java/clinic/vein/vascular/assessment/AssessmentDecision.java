package clinic.vein.vascular.assessment;

/** What the vascular specialist decides after the assessment. */
public enum AssessmentDecision {
    TREAT,
    CONSERVATIVE,
    NO_VENOUS_DISEASE,
    REFER_ELSEWHERE
}
