package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.EventKind;

/**
 * Something was written on a referral's timeline, within the transaction of the step that it tells of.
 *
 * @param followed whether another system has sent the referral, or something on it, and follows it
 */
public record EventNoted(ReferralId id, EventKind kind, boolean followed) {}
