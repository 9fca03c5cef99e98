package clinic.vein.referral;

import clinic.vein.kernel.Worded;

/** Why a referral ends from outside, whatever step it is at. */
public enum EndingKind implements Worded {
    DIED,
    /** Nobody is to be seen: a test, a double, a slip. */
    ENTERED_IN_ERROR,
    /** It is about somebody else than it says. */
    WRONG_PATIENT;

    /** Which a referral is in that was open. */
    ReferralState closesAs() {
        return this == DIED ? ReferralState.DIED : ReferralState.ENTERED_IN_ERROR;
    }
}
