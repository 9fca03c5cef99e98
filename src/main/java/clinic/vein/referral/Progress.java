package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/**
 * Moves a referral along and writes its timeline, always together: actor, role and instant come from the context.
 * Details are codes or short facts without the patient's words.
 */
public interface Progress {

    /** @throws IllegalStateException when the referral is closed: closed referrals stay as they are */
    void move(ReferralId id, ReferralState to, EventKind kind, String detail);

    void note(ReferralId id, EventKind kind, String detail);

    void note(ReferralId id, EventKind kind, String detail, TimelineStep step);
}
