package clinic.vein.referral.timeline;

import clinic.vein.kernel.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reception's check, and the questions that are asked on the way. */
public sealed interface CheckEntry extends TimelineEntry {

    record CheckStarted() implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.checkStarted();
        }
    }

    /** @param errorReason why it was entered in error; null where it was not */
    record Checked(Term outcome, @Nullable Term errorReason) implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.checked(outcome, errorReason);
        }
    }

    /** Somebody said whether an earlier referral is of the same person; which one is kept apart from the timeline. */
    record IdentityAnswered(boolean samePerson) implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.identityAnswered(samePerson);
        }
    }

    /** @param missing empty where the question says it all */
    record InformationRequested(List<Term> missing) implements CheckEntry {

        public InformationRequested {
            missing = List.copyOf(missing);
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.informationRequested(missing);
        }
    }

    record InformationReminded() implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.informationReminded();
        }
    }

    /** @param outcome what reception does about it */
    record InformationOverdue(Term outcome) implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.informationOverdue(outcome);
        }
    }

    record InformationReceived(boolean byTelephone) implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.informationReceived(byTelephone);
        }
    }

    /**
     * The patient was reported once more while the referral was open.
     *
     * @param source of the list {@code Source}
     * @param urgency what triage makes of the further report by itself; that of the referral stays until somebody changes it
     */
    record FurtherReportReceived(Term source, Urgency urgency) implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.furtherReportReceived(source, urgency);
        }
    }

    record ResultsArrived() implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.resultsArrived();
        }
    }

    /** Somebody looked up a medicine; what it is stands beside the referral, not on its timeline. */
    record MedicineLookedUp() implements CheckEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.medicineLookedUp();
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R medicineLookedUp();

        R checkStarted();

        R checked(Term outcome, @Nullable Term errorReason);

        R identityAnswered(boolean samePerson);

        R informationRequested(List<Term> missing);

        R informationReminded();

        R informationOverdue(Term outcome);

        R informationReceived(boolean byTelephone);

        R furtherReportReceived(Term source, Urgency urgency);

        R resultsArrived();
    }
}
