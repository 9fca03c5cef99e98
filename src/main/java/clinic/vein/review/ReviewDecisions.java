package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of clinicians' decisions on referrals. */
public interface ReviewDecisions {

    void add(ReferralId id, ReviewDecision decision);

    /** Newest first. */
    List<ReviewDecision> of(ReferralId id);

    /** When blood tests were asked for beside the wait; empty where the last review asked for none. */
    default Optional<Instant> testsAskedAt(ReferralId id) {
        return of(id).stream()
                .filter(each -> each.task() == CareTask.REVIEW_REFERRAL)
                .findFirst()
                .filter(each -> each.decision().equals(ReviewSubmission.Decision.APPROVE_AND_TEST.name()))
                .map(ReviewDecision::decidedAt);
    }

    default Optional<ReviewDecision> latest(ReferralId id) {
        return of(id).stream().findFirst();
    }
}
