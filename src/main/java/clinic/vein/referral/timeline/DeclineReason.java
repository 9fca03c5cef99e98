package clinic.vein.referral.timeline;

import clinic.vein.kernel.Worded;

/** Why a referral is not accepted; what the patient chose ends a wait otherwise than what the clinic decides. */
public enum DeclineReason implements Worded {
    NO_VENOUS_SIGNS,
    OUTSIDE_CRITERIA,
    NOT_FIT_FOR_TREATMENT,
    BETTER_SERVED_ELSEWHERE,
    INSUFFICIENT_INFORMATION,
    PATIENT_CHOICE
}
