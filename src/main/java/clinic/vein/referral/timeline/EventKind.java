package clinic.vein.referral.timeline;

import clinic.vein.kernel.Worded;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can stand on a referral's timeline, one for each type of entry: for SQL, for counting, and for whoever asks only
 * what happened. A constant is never removed or renamed without a migration: it is kept.
 */
public enum EventKind implements Worded {
    RECEIVED(TriageEntry.Received.class),
    TRIAGED(TriageEntry.Triaged.class),
    PATHWAY_CHANGED(TriageEntry.PathwayChanged.class),
    RED_FLAG_RAISED(TriageEntry.RedFlagRaised.class),
    RED_FLAG_REPORTED(TriageEntry.RedFlagReported.class),
    RED_FLAG_CLEARED(TriageEntry.RedFlagCleared.class),
    FINDINGS_PASSED_OVER(TriageEntry.FindingsPassedOver.class),
    SEEN_TODAY(TriageEntry.SeenToday.class),
    SENT_TO_EMERGENCY(ClosingEntry.SentToEmergency.class),
    CHECK_STARTED(CheckEntry.CheckStarted.class),
    CHECKED(CheckEntry.Checked.class),
    IDENTITY_ANSWERED(CheckEntry.IdentityAnswered.class),
    INFORMATION_REQUESTED(CheckEntry.InformationRequested.class),
    INFORMATION_REMINDED(CheckEntry.InformationReminded.class),
    INFORMATION_OVERDUE(CheckEntry.InformationOverdue.class),
    INFORMATION_RECEIVED(CheckEntry.InformationReceived.class),
    FURTHER_REPORT_RECEIVED(CheckEntry.FurtherReportReceived.class),
    MEDICINE_LOOKED_UP(CheckEntry.MedicineLookedUp.class),
    REVIEW_STARTED(ReviewEntry.ReviewStarted.class),
    CAUSE_TREATMENT_STARTED(ReviewEntry.CauseTreatmentStarted.class),
    RESULTS_ARRIVED(CheckEntry.ResultsArrived.class),
    APPROVED(ReviewEntry.Approved.class),
    TESTS_ANSWERED(ReviewEntry.TestsAnswered.class),
    DECLINED(ClosingEntry.Declined.class),
    RETURNED_WITH_ADVICE(ClosingEntry.ReturnedWithAdvice.class),
    URGENCY_CHANGED(TriageEntry.UrgencyChanged.class),
    OVERRIDDEN(ReviewEntry.Overridden.class),
    BOOKED(VisitEntry.Booked.class),
    BOOKING_CANCELLED(VisitEntry.BookingCancelled.class),
    BOOKING_CONFIRMED(VisitEntry.BookingConfirmed.class),
    ARRIVED(VisitEntry.Arrived.class),
    NO_SHOW(VisitEntry.NoShow.class),
    CAME_LATE(VisitEntry.CameLate.class),
    DID_NOT_WAIT(VisitEntry.DidNotWait.class),
    ASSESSED(TreatmentEntry.Assessed.class),
    CONSENT_GIVEN(TreatmentEntry.ConsentGiven.class),
    CONSENT_REFUSED(TreatmentEntry.ConsentRefused.class),
    TREATMENT_STARTED(TreatmentEntry.TreatmentStarted.class),
    SAFETY_CHECKED(TreatmentEntry.SafetyChecked.class),
    SESSION_RECORDED(TreatmentEntry.SessionRecorded.class),
    COMPLICATION_RECORDED(TreatmentEntry.ComplicationRecorded.class),
    TREATMENT_FINISHED(TreatmentEntry.TreatmentFinished.class),
    TREATMENT_STOPPED(TreatmentEntry.TreatmentStopped.class),
    RECOVERY_CHECKED(FollowUpEntry.RecoveryChecked.class),
    OUTCOME_REVIEWED(FollowUpEntry.OutcomeReviewed.class),
    LETTER_WRITTEN(NoteEntry.LetterWritten.class),
    LETTER_CORRECTED(NoteEntry.LetterCorrected.class),
    MESSAGE_WRITTEN(MessageEntry.MessageWritten.class),
    MESSAGE_SENT(MessageEntry.MessageSent.class),
    MESSAGE_FAILED(MessageEntry.MessageFailed.class),
    MESSAGE_DROPPED(MessageEntry.MessageDropped.class),
    MESSAGE_CAME_BACK(MessageEntry.MessageCameBack.class),
    COMPLETED(ClosingEntry.Completed.class),
    WITHDRAWN(ClosingEntry.Withdrawn.class),
    ENTERED_IN_ERROR(ClosingEntry.EnteredInError.class),
    RECALL_PLANNED(FollowUpEntry.RecallPlanned.class),
    RECALLED(FollowUpEntry.Recalled.class),
    TASK_CREATED(TaskEntry.TaskCreated.class),
    TASK_CLAIMED(TaskEntry.TaskClaimed.class),
    TASK_RELEASED(TaskEntry.TaskReleased.class),
    TASK_COMPLETED(TaskEntry.TaskCompleted.class),
    TASK_REMINDED(TaskEntry.TaskReminded.class),
    TASK_ESCALATED(TaskEntry.TaskEscalated.class),
    TASK_RESCHEDULED(TaskEntry.TaskRescheduled.class),
    TASK_REMOVED(TaskEntry.TaskRemoved.class),
    TASK_GIVEN_BACK(TaskEntry.TaskGivenBack.class),
    TASK_HANDED_ON(TaskEntry.TaskHandedOn.class),
    TASK_DONE_FOR(TaskEntry.TaskDoneFor.class),
    STEP_REACHED(StepEntry.StepReached.class),
    STEP_LEFT(StepEntry.StepLeft.class),
    STEP_CANCELLED(StepEntry.StepCancelled.class),
    ENDING_RECORDED(NoteEntry.EndingRecorded.class),
    DIED(ClosingEntry.Died.class),
    MESSAGE_HELD(MessageEntry.MessageHeld.class),
    RECALL_CANCELLED(FollowUpEntry.RecallCancelled.class),
    UNDO_ASKED(NoteEntry.UndoAsked.class),
    ENDING_UNDONE(NoteEntry.EndingUndone.class),
    MERGED(NoteEntry.Merged.class),
    PATIENT_CORRECTED(NoteEntry.PatientCorrected.class),
    CONTACT_WISHED(NoteEntry.ContactWished.class),
    LINKS_TAKEN_BACK(NoteEntry.LinksTakenBack.class),
    SCORES_ASKED(FollowUpEntry.ScoresAsked.class),
    SCORES_ANSWERED(FollowUpEntry.ScoresAnswered.class),
    TALKED(NoteEntry.Talked.class),
    REPAIRED(NoteEntry.Repaired.class),
    DOCUMENT_ATTACHED(DocumentEntry.DocumentAttached.class),
    DOCUMENT_INFECTED(DocumentEntry.DocumentInfected.class),
    DOCUMENT_REMOVED(DocumentEntry.DocumentRemoved.class),

    /** Never kept: stands for a kind that another release wrote and this one does not know. */
    OTHER_RELEASE(NoteEntry.OtherRelease.class);

    private static final Map<Class<? extends TimelineEntry>, EventKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::type, Function.identity()));

    private final Class<? extends TimelineEntry> type;

    EventKind(Class<? extends TimelineEntry> type) {
        this.type = type;
    }

    Class<? extends TimelineEntry> type() {
        return type;
    }

    /** Whether the referral is closed by it. */
    public boolean closes() {
        return ClosingEntry.class.isAssignableFrom(type);
    }

    static EventKind of(TimelineEntry entry) {
        EventKind kind = BY_TYPE.get(entry.getClass());
        if (kind == null) {
            throw new IllegalStateException("No kind is of " + entry.getClass());
        }
        return kind;
    }
}
