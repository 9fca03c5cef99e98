package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.TimelineEntry;

/** Moves a referral along and writes its timeline, always together: actor, role and instant come from the context. */
public interface Progress {

    /** @throws IllegalStateException when the referral is closed: closed referrals stay as they are */
    void move(ReferralId id, ReferralState to, TimelineEntry entry);

    /** Puts a closed referral into another state: what closed it was wrong, or something else closes it. */
    void restore(ReferralId id, ReferralState to, TimelineEntry entry);

    void note(ReferralId id, TimelineEntry entry);

    void note(ReferralId id, TimelineEntry entry, TimelineStep step);
}
