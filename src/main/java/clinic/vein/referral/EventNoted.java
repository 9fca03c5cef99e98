package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.EventKind;

/** Something was noted on a referral's timeline, within the transaction of the step that it tells of. */
public record EventNoted(ReferralId id, EventKind kind) {}
