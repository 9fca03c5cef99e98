package clinic.vein.triage;

import clinic.vein.process.ReferralId;

/** A referral became more or less urgent while it was under way. */
public record UrgencyChanged(ReferralId id) {}
