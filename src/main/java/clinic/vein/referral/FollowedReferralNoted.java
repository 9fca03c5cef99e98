package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/**
 * Something was written on the timeline of a referral that another system has sent, or something on it, and follows: within the
 * transaction of the step that it tells of, before it commits.
 */
public record FollowedReferralNoted(ReferralId id) {}
