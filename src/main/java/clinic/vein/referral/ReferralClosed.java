package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/** A referral came to its end, whichever; told within the transaction that ends it. */
public record ReferralClosed(ReferralId id, ReferralState state) {}
