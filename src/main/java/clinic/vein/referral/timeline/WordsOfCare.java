package clinic.vein.referral.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people read of appointments, treatment and follow-up. */
interface WordsOfCare
        extends Saying, VisitEntry.Reader<String>, TreatmentEntry.Reader<String>, FollowUpEntry.Reader<String> {

    @Override
    default String booked(Visit visit) {
        return say(EventKind.BOOKED, of(visit));
    }

    @Override
    default String bookingCancelled(Visit visit, Term by) {
        return say(EventKind.BOOKING_CANCELLED, of(visit), by);
    }

    @Override
    default String bookingConfirmed(Visit visit) {
        return say(EventKind.BOOKING_CONFIRMED, of(visit));
    }

    @Override
    default String arrived(Visit visit) {
        return say(EventKind.ARRIVED, of(visit));
    }

    @Override
    default String noShow(Visit visit) {
        return say(EventKind.NO_SHOW, of(visit));
    }

    @Override
    default String cameLate(Visit visit) {
        return say(EventKind.CAME_LATE, of(visit));
    }

    @Override
    default String didNotWait(Visit visit) {
        return say(EventKind.DID_NOT_WAIT, of(visit));
    }

    private String of(Visit visit) {
        return switch (visit.purpose()) {
            case ASSESSMENT -> say(EntrySentence.ASSESSMENT);
            case SESSION ->
                visit.session() == null
                        ? say(EntrySentence.SESSION)
                        : visit.of() == null
                                ? say(EntrySentence.SESSION_NUMBERED, visit.session())
                                : say(EntrySentence.SESSION_OF, visit.session(), visit.of());
        };
    }

    @Override
    default String assessed(AssessmentDecision decision) {
        return say(EventKind.ASSESSED, decision);
    }

    @Override
    default String consentGiven(int coolingOffDays) {
        return say(EntrySentence.CONSENT_GIVEN, coolingOffDays);
    }

    @Override
    default String consentRefused() {
        return say(EventKind.CONSENT_REFUSED);
    }

    @Override
    default String treatmentStarted(Term modality, int sessionsPlanned) {
        return say(EntrySentence.TREATMENT_STARTED, modality, sessionsPlanned);
    }

    @Override
    default String safetyChecked(Term outcome, boolean overridden) {
        return overridden ? say(EntrySentence.SAFETY_OVERRIDDEN, outcome) : say(EventKind.SAFETY_CHECKED, outcome);
    }

    @Override
    default String sessionRecorded(int number, int planned, List<AdviceTable> passed) {
        return passed.isEmpty()
                ? say(EntrySentence.SESSION_RECORDED, number, planned)
                : say(EntrySentence.SESSION_BEYOND_LIMITS, number, planned, passed);
    }

    @Override
    default String complicationRecorded(Term complication, @Nullable Term action, @Nullable Boolean resolved) {
        if (action == null || resolved == null) {
            return say(EventKind.COMPLICATION_RECORDED, complication);
        }
        return resolved
                ? say(EntrySentence.COMPLICATION_RESOLVED, complication, action)
                : say(EntrySentence.COMPLICATION_OPEN, complication, action);
    }

    @Override
    default String treatmentFinished(int done, int planned) {
        return say(EntrySentence.TREATMENT_FINISHED, done, planned);
    }

    @Override
    default String treatmentStopped(int done, int planned) {
        return say(EntrySentence.TREATMENT_STOPPED, done, planned);
    }

    @Override
    default String recoveryChecked(boolean concern, List<Term> redFlags) {
        if (redFlags.isEmpty()) {
            return say(concern ? EntrySentence.RECOVERY_CONCERN : EntrySentence.RECOVERY_WELL);
        }
        return say(EventKind.RECOVERY_CHECKED, redFlags);
    }

    @Override
    default String outcomeReviewed(Term decision) {
        return say(EventKind.OUTCOME_REVIEWED, decision);
    }

    @Override
    default String scoresAsked(Term occasion) {
        return say(EventKind.SCORES_ASKED, occasion);
    }

    @Override
    default String scoresAnswered(Term occasion) {
        return say(EventKind.SCORES_ANSWERED, occasion);
    }

    @Override
    default String recallPlanned(int months) {
        return say(EntrySentence.RECALL_PLANNED, months);
    }

    @Override
    default String recallCancelled(int months, Term by) {
        return say(EntrySentence.RECALL_CANCELLED, months, by);
    }

    @Override
    default String recalled(int months, Term outcome) {
        return say(EntrySentence.RECALLED, months, outcome);
    }
}
