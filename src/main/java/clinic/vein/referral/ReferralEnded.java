package clinic.vein.referral;

/**
 * A referral was ended from outside, open or closed before; told within the transaction that does it.
 *
 * @param tellsPractice whether its practice hears of it on this referral
 */
public record ReferralEnded(Ending ending, boolean tellsPractice) {}
