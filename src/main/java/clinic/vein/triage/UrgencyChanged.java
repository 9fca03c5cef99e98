package clinic.vein.triage;

import clinic.vein.kernel.ReferralId;

/** A referral became more or less urgent while it was under way. */
record UrgencyChanged(ReferralId id) {}
