package clinic.vein.intake;

import clinic.vein.kernel.ReferralId;
import java.util.Optional;

/** The imported rows that became referrals, by content. */
public interface AcceptedRows {

    /**
     * Claims the content for this transaction; waits where another one is at the same content.
     *
     * @return false when it was accepted before
     */
    boolean claim(ContentHash content);

    void assign(ContentHash content, ReferralId referral);

    Optional<ReferralId> find(ContentHash content);
}
