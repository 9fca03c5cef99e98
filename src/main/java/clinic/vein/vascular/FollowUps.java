package clinic.vein.vascular;

import clinic.vein.process.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** The store of recovery checks and outcome reviews. */
public interface FollowUps {

    void addCheck(ReferralId id, RecoveryCheck check, String by, Instant at);

    void addReview(ReferralId id, OutcomeReview review, String by, Instant at);

    Optional<OutcomeRecord> latestReview(ReferralId id);
}
