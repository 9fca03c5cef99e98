package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import java.util.List;

/**
 * Somebody said whether referrals are of one person, or took it back; told within the transaction that does it.
 *
 * @param referrals of which it was said
 */
public record WhoIsWhoAnswered(List<ReferralId> referrals) {

    public WhoIsWhoAnswered {
        referrals = List.copyOf(referrals);
    }
}
