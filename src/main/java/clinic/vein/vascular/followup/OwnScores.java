package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of what patients were asked of their legs before the assessment and weeks after treatment, and what they said. */
public interface OwnScores {

    /** @param about the visit or the course of treatment that it is asked for */
    record Due(ReferralId referral, ScoreOccasion occasion, UUID about) {}

    record Asked(UUID id, ReferralId referral, ScoreOccasion occasion) {}

    /** @param recurrence whether veins have come back; null where that was not asked or is not known */
    record Said(
            int rlsSeverity,
            int nightsPerWeek,
            @Nullable String sleep,
            @Nullable Boolean recurrence) {}

    /**
     * Who was not asked yet: who is expected for an assessment between the two days, or had the last session of a course that
     * has ended between the other two. A course that pauses goes on.
     */
    List<Due> due(Instant expectedFrom, Instant expectedUntil, Instant treatedFrom, Instant treatedUntil);

    /** @return empty when another one has asked */
    Optional<UUID> ask(Due due, Instant at);

    /** Those whom it is still asked of, last before that, and not so often again. */
    List<Asked> toRemind(ScoreOccasion occasion, Instant lastBefore, Instant askedSince, int most, Instant now);

    /** @return false when another one has done it, or it was answered */
    boolean remind(UUID id, Instant lastBefore, int most, Instant at);

    /** Keeps it from everybody else until the transaction ends; empty once it was answered. */
    Optional<Asked> holdOpen(UUID id);

    Optional<Asked> findOpen(UUID id);

    void answer(UUID id, Said said, Instant at);

    /** What restless legs were rated as when the patient reported or was last seen, 0 to 10; empty where nobody asked. */
    Optional<Integer> ratedBefore(ReferralId id);
}
