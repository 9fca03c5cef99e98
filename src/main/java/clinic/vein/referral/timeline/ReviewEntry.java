package clinic.vein.referral.timeline;

import java.util.List;

/** What physicians and specialists decide on a referral before it is booked. */
public sealed interface ReviewEntry extends TimelineEntry {

    record ReviewStarted() implements ReviewEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.reviewStarted();
        }
    }

    record CauseTreatmentStarted(List<Term> causes) implements ReviewEntry {

        public CauseTreatmentStarted {
            causes = List.copyOf(causes);
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.causeTreatmentStarted(causes);
        }
    }

    /** @param again to be booked once more after a missed appointment */
    record Approved(boolean again) implements ReviewEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.approved(again);
        }
    }

    /** What came of the blood tests that were asked for beside the wait. */
    record TestsAnswered(Term outcome) implements ReviewEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.testsAnswered(outcome);
        }
    }

    /** Somebody decided otherwise than the table recommends, with a reason. */
    record Overridden(AdviceTable table) implements ReviewEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.overridden(table);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R reviewStarted();

        R causeTreatmentStarted(List<Term> causes);

        R approved(boolean again);

        R testsAnswered(Term outcome);

        R overridden(AdviceTable table);
    }
}
