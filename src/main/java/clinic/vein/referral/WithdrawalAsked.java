package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/** A patient is about to be withdrawn; told before anything ends, so that whoever knows of a danger can refuse. */
public record WithdrawalAsked(ReferralId id) {}
