package clinic.vein.referral.timeline;

import java.util.List;

/** What came of the treatment. */
public sealed interface FollowUpEntry extends TimelineEntry {

    record RecoveryChecked(boolean concern, List<Term> redFlags) implements FollowUpEntry {

        public RecoveryChecked {
            redFlags = List.copyOf(redFlags);
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.recoveryChecked(concern, redFlags);
        }
    }

    record OutcomeReviewed(Term decision) implements FollowUpEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.outcomeReviewed(decision);
        }
    }

    /** @param months after the last session */
    record RecallPlanned(int months) implements FollowUpEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.recallPlanned(months);
        }
    }

    /** @param months after the last session */
    record Recalled(int months, Term outcome) implements FollowUpEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.recalled(months, outcome);
        }
    }

    /**
     * @param months after the last session
     * @param by of the list {@code EndingKind} or {@code CancelRecall.Wish}
     */
    record RecallCancelled(int months, Term by) implements FollowUpEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.recallCancelled(months, by);
        }
    }

    /** @param occasion of the list {@code ScoreOccasion} */
    record ScoresAsked(Term occasion) implements FollowUpEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.scoresAsked(occasion);
        }
    }

    /**
     * By the patient.
     *
     * @param occasion of the list {@code ScoreOccasion}
     */
    record ScoresAnswered(Term occasion) implements FollowUpEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.scoresAnswered(occasion);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R recoveryChecked(boolean concern, List<Term> redFlags);

        R scoresAsked(Term occasion);

        R scoresAnswered(Term occasion);

        R outcomeReviewed(Term decision);

        R recallPlanned(int months);

        R recalled(int months, Term outcome);

        R recallCancelled(int months, Term by);
    }
}
