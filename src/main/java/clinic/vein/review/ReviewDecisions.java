package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.Optional;

/** The store of clinicians' decisions on referrals. */
public interface ReviewDecisions {

    void add(ReferralId id, ReviewDecision decision);

    /** Newest first. */
    List<ReviewDecision> of(ReferralId id);

    default Optional<ReviewDecision> latest(ReferralId id) {
        return of(id).stream().findFirst();
    }
}
