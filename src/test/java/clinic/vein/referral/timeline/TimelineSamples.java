package clinic.vein.referral.timeline;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.ClaimEnd;
import clinic.vein.process.ProcessTrouble;
import java.util.List;

/** One entry of each type, in the order of the kinds. */
final class TimelineSamples {

    static final List<TimelineEntry> ALL = List.of(
            new TriageEntry.Received(new Term("Source", "SELF")),
            new TriageEntry.Triaged(Pathway.DUAL, Urgency.SOON),
            new TriageEntry.PathwayChanged(Pathway.VEIN_ONLY),
            new TriageEntry.RedFlagRaised(Urgency.SAME_DAY),
            new TriageEntry.RedFlagReported(),
            new TriageEntry.RedFlagCleared(new Term("HandleRedFlag.Outcome", "CONTINUE")),
            new TriageEntry.FindingsPassedOver(List.of(new Term("ClotFinding", "DVT_LIKELY"))),
            new TriageEntry.SeenToday(new Term("ConfirmSeenToday.Outcome", "NOT_SEEN")),
            new ClosingEntry.SentToEmergency(),
            new CheckEntry.CheckStarted(),
            new CheckEntry.Checked(
                    new Term("CheckReferral.Outcome", "ENTERED_IN_ERROR"),
                    new Term("CheckReferral.ErrorReason", "WRONG_PATIENT")),
            new CheckEntry.IdentityAnswered(true),
            new CheckEntry.InformationRequested(List.of(
                    new Term("CheckReferral.Missing", "BLOOD_TESTS"), new Term("CheckReferral.Missing", "PRACTICE"))),
            new CheckEntry.InformationReminded(),
            new CheckEntry.InformationOverdue(new Term("ChaseInformation.Outcome", "ASK_AGAIN")),
            new CheckEntry.InformationReceived(true),
            new CheckEntry.FurtherReportReceived(new Term("Source", "CSV"), Urgency.SAME_DAY),
            new CheckEntry.MedicineLookedUp(),
            new ReviewEntry.ReviewStarted(),
            new ReviewEntry.CauseTreatmentStarted(List.of(new Term("ReviewSubmission.Cause", "IRON"))),
            new CheckEntry.ResultsArrived(),
            new ReviewEntry.Approved(true),
            new ReviewEntry.TestsAnswered(new Term("TestAnswer.Outcome", "REFUSED")),
            new ClosingEntry.Declined(DeclineReason.PATIENT_CHOICE),
            new ClosingEntry.ReturnedWithAdvice(ReturnedBy.AFTER_NO_SHOW),
            new TriageEntry.UrgencyChanged(Urgency.URGENT),
            new ReviewEntry.Overridden(AdviceTable.NO_SHOW),
            new VisitEntry.Booked(Visit.session(1, 2)),
            new VisitEntry.BookingCancelled(Visit.assessment(), new Term("Arrival.CancelledBy", "PATIENT")),
            new VisitEntry.BookingConfirmed(Visit.session(2, 3)),
            new VisitEntry.Arrived(Visit.assessment()),
            new VisitEntry.NoShow(Visit.session(2)),
            new VisitEntry.CameLate(Visit.session(2)),
            new VisitEntry.DidNotWait(Visit.assessment()),
            new TreatmentEntry.Assessed(AssessmentDecision.TREAT),
            new TreatmentEntry.ConsentGiven(7),
            new TreatmentEntry.ConsentRefused(),
            new TreatmentEntry.TreatmentStarted(new Term("Modality", "FOAM_SCLEROTHERAPY"), 2),
            new TreatmentEntry.SafetyChecked(new Term("SafetyCheck.Outcome", "SAFE"), true),
            new TreatmentEntry.SessionRecorded(1, 2, List.of(AdviceTable.DOSE, AdviceTable.INTERVAL)),
            new TreatmentEntry.ComplicationRecorded(
                    new Term("Complication", "MATTING"), new Term("ComplicationHandling.Action", "OBSERVE"), false),
            new TreatmentEntry.TreatmentFinished(2, 2),
            new TreatmentEntry.TreatmentStopped(1, 2),
            new FollowUpEntry.RecoveryChecked(
                    true, List.of(new Term("FollowUpRedFlags", "SUSPECTED_DEEP_VEIN_THROMBOSIS"))),
            new FollowUpEntry.OutcomeReviewed(new Term("OutcomeReview.Decision", "FINISH")),
            new NoteEntry.LetterWritten(new Term("LetterKind", "CLOSING")),
            new NoteEntry.LetterCorrected(new Term("LetterKind", "CLOSING"), new Term("LetterPart", "DECISION")),
            new MessageEntry.MessageWritten(
                    new Term("MessageTemplate", "REFERRAL_RECEIVED"), new Term("Audience", "PATIENT")),
            new MessageEntry.MessageSent(new Term("MessageTemplate", "CLOSING"), new Term("Audience", "PRACTICE")),
            new MessageEntry.MessageFailed(
                    new Term("MessageTemplate", "STAFF_ESCALATION"), new Term("Audience", "STAFF")),
            new MessageEntry.MessageDropped(new Term("MessageTemplate", "RECALL"), new Term("Audience", "PATIENT")),
            new MessageEntry.MessageCameBack(
                    new Term("MessageTemplate", "DECISION_APPROVED"), new Term("Audience", "PATIENT")),
            new ClosingEntry.Completed(),
            new ClosingEntry.Withdrawn(),
            new ClosingEntry.EnteredInError(),
            new FollowUpEntry.RecallPlanned(12),
            new FollowUpEntry.Recalled(12, new Term("RecallResult.Outcome", "NOT_REACHED")),
            new TaskEntry.TaskCreated(CareTask.CHECK_REFERRAL),
            new TaskEntry.TaskClaimed(CareTask.CHECK_REFERRAL),
            new TaskEntry.TaskReleased(CareTask.CHECK_REFERRAL),
            new TaskEntry.TaskCompleted(CareTask.REVIEW_REFERRAL),
            new TaskEntry.TaskReminded(CareTask.BOOK_ASSESSMENT),
            new TaskEntry.TaskEscalated(CareTask.BOOK_ASSESSMENT, Role.CLINICADMIN),
            new TaskEntry.TaskRescheduled(CareTask.ASSESS_VEINS),
            new TaskEntry.TaskRemoved(CareTask.ASSESS_VEINS),
            new TaskEntry.TaskGivenBack(CareTask.CALL_PATIENT, "nurse", ClaimEnd.ACCOUNT_GONE),
            new TaskEntry.TaskHandedOn(CareTask.CALL_PATIENT, "nurse", "physician", "she is ill today"),
            new TaskEntry.TaskDoneFor(CareTask.CALL_PATIENT, "nurse"),
            new StepEntry.StepReached("AwaitInformation"),
            new StepEntry.StepLeft("AwaitInformation"),
            new StepEntry.StepCancelled("CoolingOffOver"),
            new NoteEntry.EndingRecorded(new Term("EndingKind", "DIED")),
            new ClosingEntry.Died(),
            new MessageEntry.MessageHeld(new Term("MessageTemplate", "RECALL"), new Term("Audience", "PATIENT")),
            new FollowUpEntry.RecallCancelled(12, new Term("EndingKind", "DIED")),
            new NoteEntry.UndoAsked(new Term("EndingKind", "DIED")),
            new NoteEntry.EndingUndone(new Term("EndingKind", "DIED")),
            new NoteEntry.Merged(new Term("MergeStep", "STANDS")),
            new NoteEntry.PatientCorrected(List.of(new Term("PatientField", "PHONE"))),
            new NoteEntry.ContactWished(new Term("ContactWish", "TEXTS_WANTED")),
            new NoteEntry.LinksTakenBack(List.of(new Term("LinkPurpose", "WITHDRAW"))),
            new FollowUpEntry.ScoresAsked(new Term("ScoreOccasion", "AFTER_6_WEEKS")),
            new FollowUpEntry.ScoresAnswered(new Term("ScoreOccasion", "AFTER_6_WEEKS")),
            new NoteEntry.Talked(new Term("TalkKind", "OPINION"), "physician"),
            new NoteEntry.Repaired(ProcessTrouble.Kind.NOTHING_AHEAD),
            new DocumentEntry.DocumentAttached(new Term("DocumentKind", "LEG_PHOTOGRAPH")),
            new DocumentEntry.DocumentInfected(new Term("DocumentKind", "LETTER")),
            new DocumentEntry.DocumentRemoved(
                    new Term("DocumentKind", "DUPLEX_REPORT"), new Term("RemovalReason", "ANOTHER_PATIENT")),
            new NoteEntry.OtherRelease("SEEN_BY_VIDEO"),
            new FormerEntry.NotedBefore(EventKind.ASSESSED, "as it was said then"),
            new FormerEntry.Erased(EventKind.SAFETY_CHECKED));

    private TimelineSamples() {}
}
