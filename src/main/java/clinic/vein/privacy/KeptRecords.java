package clinic.vein.privacy;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records that are not erased. */
public interface KeptRecords {

    Optional<KeptRecord> find(ReferralId id);

    /** The same, and nobody else changes or erases the referral until the transaction ends. */
    Optional<KeptRecord> lock(ReferralId id);

    Optional<ReferralId> find(String reference);

    /** Of closed referrals, the longest untouched first. How long one is kept that another release closed is not known here. */
    List<KeptRecord> closed(int limit, int offset);

    /** Closed referrals with nothing on their timeline after the instant, by id, those after the given one. */
    List<KeptRecord> untouchedSince(Instant instant, ReferralId after, int limit);
}
