package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.vascular.course.FurtherSessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The store of recovery checks and outcome reviews. */
public interface FollowUps extends FurtherSessions {

    /**
     * @param redFlags the codes of the table
     * @param urgency of the most urgent one; null without any
     */
    void addCheck(
            ReferralId id,
            RecoveryCheck check,
            List<String> redFlags,
            @Nullable Urgency urgency,
            String by,
            Instant at);

    /** When a patient was last asked, and what stood out. */
    record Flagged(
            Instant at, List<String> redFlags, @Nullable Urgency urgency) {}

    /** The last check that raised a red flag. */
    default Optional<Flagged> latestFlagged(ReferralId id) {
        return flagged(id).reduce((earlier, later) -> later);
    }

    /** Each check that raised a red flag, the earliest first. */
    Stream<Flagged> flagged(ReferralId id);

    void addReview(ReferralId id, OutcomeReview review, String by, Instant at);

    Optional<OutcomeRecord> latestReview(ReferralId id);

    /** The latest that was there at the instant. */
    Optional<OutcomeRecord> latestReview(ReferralId id, Instant until);

    @Override
    default Optional<Integer> askedFor(ReferralId id) {
        return latestReview(id).map(OutcomeRecord::sessionsPlanned);
    }
}
