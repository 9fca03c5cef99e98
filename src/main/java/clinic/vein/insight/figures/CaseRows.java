package clinic.vein.insight.figures;

import clinic.vein.kernel.ReferralId;
import java.util.Collection;
import java.util.List;

/** The store of what each referral contributes, and of its roll-up. */
public interface CaseRows {

    /** What one referral contributes. */
    record Counted(ReferralId referral, String pathway, List<CountedCase> cases) {}

    /**
     * Takes up to that many of the referrals whose timeline grew. One caller at a time: others wait until the transaction
     * of this one has ended.
     *
     * @return empty when all are counted
     */
    List<ReferralId> takeDue(int most);

    /** Of those that exist and are not erased. */
    List<ReferralHistory> histories(Collection<ReferralId> ids);

    /** Puts these in the place of what the referrals contributed before, in the roll-up as well. */
    void replace(Collection<Counted> counted);

    /** Forgets everything but what erased referrals contributed, and makes every other referral due. */
    void startAnew();
}
