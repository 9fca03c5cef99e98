package clinic.vein.referral.timeline;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import java.util.List;

/** What came in, what triage made of it, and how urgent it is. */
public sealed interface TriageEntry extends TimelineEntry {

    /** @param source of the list {@code Source} */
    record Received(Term source) implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.received(source);
        }
    }

    record Triaged(Pathway pathway, Urgency urgency) implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.triaged(pathway, urgency);
        }
    }

    /** A clinician sent the referral another way than triage did. */
    record PathwayChanged(Pathway pathway) implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.pathwayChanged(pathway);
        }
    }

    record RedFlagRaised(Urgency urgency) implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.redFlagRaised(urgency);
        }
    }

    record RedFlagReported() implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.redFlagReported();
        }
    }

    /** @param outcome of the nurse's call */
    record RedFlagCleared(Term outcome) implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.redFlagCleared(outcome);
        }
    }

    /**
     * Somebody judged the patient safe to go on in spite of a finding.
     *
     * @param findings each of which was named
     */
    record FindingsPassedOver(List<Term> findings) implements TriageEntry {

        public FindingsPassedOver {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.findingsPassedOver(findings);
        }
    }

    /** @param outcome of being seen on the day of the call */
    record SeenToday(Term outcome) implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.seenToday(outcome);
        }
    }

    /** @param urgency from now on */
    record UrgencyChanged(Urgency urgency) implements TriageEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.urgencyChanged(urgency);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R received(Term source);

        R triaged(Pathway pathway, Urgency urgency);

        R pathwayChanged(Pathway pathway);

        R redFlagRaised(Urgency urgency);

        R redFlagReported();

        R redFlagCleared(Term outcome);

        R findingsPassedOver(List<Term> findings);

        R seenToday(Term outcome);

        R urgencyChanged(Urgency urgency);
    }
}
