package clinic.vein.referral.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the assessment to the last session. */
public sealed interface TreatmentEntry extends TimelineEntry {

    record Assessed(AssessmentDecision decision) implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.assessed(decision);
        }
    }

    record ConsentGiven(int coolingOffDays) implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.consentGiven(coolingOffDays);
        }
    }

    record ConsentRefused() implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.consentRefused();
        }
    }

    record TreatmentStarted(Term modality, int sessionsPlanned) implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.treatmentStarted(modality, sessionsPlanned);
        }
    }

    /** @param overridden whether a relative contraindication was passed over */
    record SafetyChecked(Term outcome, boolean overridden) implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.safetyChecked(outcome, overridden);
        }
    }

    /** @param passed limits that were passed over, by the table that sets them */
    record SessionRecorded(int number, int planned, List<AdviceTable> passed) implements TreatmentEntry {

        public SessionRecorded {
            passed = List.copyOf(passed);
        }

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.sessionRecorded(number, planned, passed);
        }
    }

    /** @param action what was done about it, and with it whether it is resolved; both null where it was only seen */
    record ComplicationRecorded(
            Term complication,
            @Nullable Term action,
            @Nullable Boolean resolved) implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.complicationRecorded(complication, action, resolved);
        }
    }

    /** Sessions. */
    record TreatmentFinished(int done, int planned) implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.treatmentFinished(done, planned);
        }
    }

    /** Sessions. */
    record TreatmentStopped(int done, int planned) implements TreatmentEntry {

        @Override
        public <R> R tell(TimelineReader<R> reader) {
            return reader.treatmentStopped(done, planned);
        }
    }

    /** Reads each of them. */
    interface Reader<R> {

        R assessed(AssessmentDecision decision);

        R consentGiven(int coolingOffDays);

        R consentRefused();

        R treatmentStarted(Term modality, int sessionsPlanned);

        R safetyChecked(Term outcome, boolean overridden);

        R sessionRecorded(int number, int planned, List<AdviceTable> passed);

        R complicationRecorded(Term complication, @Nullable Term action, @Nullable Boolean resolved);

        R treatmentFinished(int done, int planned);

        R treatmentStopped(int done, int planned);
    }
}
