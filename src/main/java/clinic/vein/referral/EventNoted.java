package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/** Something was written on a referral's timeline, within the transaction of the step that it tells of. */
public record EventNoted(ReferralId id, EventKind kind) {}
