package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.process.ModelVersion;
import clinic.vein.process.TaskKey;
import clinic.vein.referral.Source;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.referral.timeline.CheckEntry.Checked;
import clinic.vein.referral.timeline.CheckEntry.InformationRequested;
import clinic.vein.referral.timeline.ClosingEntry.Completed;
import clinic.vein.referral.timeline.ClosingEntry.Declined;
import clinic.vein.referral.timeline.ClosingEntry.Died;
import clinic.vein.referral.timeline.ClosingEntry.EnteredInError;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.ClosingEntry.SentToEmergency;
import clinic.vein.referral.timeline.ClosingEntry.Withdrawn;
import clinic.vein.referral.timeline.DeclineReason;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAnswered;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAsked;
import clinic.vein.referral.timeline.MessageEntry.MessageCameBack;
import clinic.vein.referral.timeline.MessageEntry.MessageFailed;
import clinic.vein.referral.timeline.MessageEntry.MessageSent;
import clinic.vein.referral.timeline.MessageEntry.MessageWritten;
import clinic.vein.referral.timeline.ReturnedBy;
import clinic.vein.referral.timeline.ReviewEntry.Approved;
import clinic.vein.referral.timeline.ReviewEntry.CauseTreatmentStarted;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.StepEntry.StepCancelled;
import clinic.vein.referral.timeline.StepEntry.StepLeft;
import clinic.vein.referral.timeline.StepEntry.StepReached;
import clinic.vein.referral.timeline.TaskEntry.TaskCompleted;
import clinic.vein.referral.timeline.TaskEntry.TaskCreated;
import clinic.vein.referral.timeline.TaskEntry.TaskRemoved;
import clinic.vein.referral.timeline.TaskEntry.TaskRescheduled;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TreatmentEntry.Assessed;
import clinic.vein.referral.timeline.TreatmentEntry.ConsentGiven;
import clinic.vein.referral.timeline.TreatmentEntry.SessionRecorded;
import clinic.vein.referral.timeline.TriageEntry.Received;
import clinic.vein.referral.timeline.TriageEntry.Triaged;
import clinic.vein.referral.timeline.Visit;
import clinic.vein.referral.timeline.VisitEntry.Arrived;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.referral.timeline.VisitEntry.NoShow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A timeline that grows at random: anything after anything, as figures must not count on a sensible order. */
final class RandomHistory {

    private static final List<String> TASKS = List.of(
            "CheckReferral", "ReviewReferral", "AssessVeins", "CheckSafety", "RecordSession", "DecideAfterNoShow");
    private static final List<String> WAITS = List.of("AwaitInformation", "CoolingOffOver", "TreatmentCourse");
    private static final List<AdviceTable> TABLES = List.of(
            AdviceTable.REVIEW,
            AdviceTable.TREATMENT,
            AdviceTable.CONTRAINDICATION,
            AdviceTable.DOSE,
            AdviceTable.NO_SHOW);
    private static final List<MessageWritten> MESSAGES = List.of(
            message(MessageTemplate.CLOSING, Audience.PRACTICE),
            message(MessageTemplate.DECISION_DECLINED, Audience.PRACTICE),
            message(MessageTemplate.REFERRAL_RECEIVED, Audience.PATIENT),
            message(MessageTemplate.STAFF_ESCALATION, Audience.STAFF));

    private final Random random;
    final List<Entry> entries = new ArrayList<>();
    private final List<Entry> open = new ArrayList<>();
    private Instant now;
    private int steps;

    RandomHistory(Random random, Instant from) {
        this.random = random;
        this.now = from.plus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
        note(new Received(Term.of(Source.SELF)));
        if (random.nextInt(8) > 0) {
            note(new Triaged(
                    one(Pathway.DUAL, Pathway.VEIN_ONLY, Pathway.RLS_ONLY),
                    one(Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE)));
        }
    }

    Entry last() {
        return entries.get(entries.size() - 1);
    }

    void grow() {
        now = now.plus(Duration.ofSeconds(
                switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(3_600);
                    case 1 -> random.nextInt(86_400);
                    case 2 -> random.nextInt(14 * 86_400);
                    default -> random.nextInt(60 * 86_400);
                }));
        switch (random.nextInt(22)) {
            case 0, 1, 2 -> begin(new TaskCreated(TaskKey.of(one(TASKS))));
            case 3 -> begin(new StepReached(one(WAITS)));
            case 4, 5, 6, 7 -> end();
            case 8 -> note(new Overridden(one(TABLES)));
            case 9 -> note(new InformationRequested(List.of()));
            case 10 ->
                note(one(
                        new Approved(false),
                        new CauseTreatmentStarted(List.of()),
                        new Checked(new Term("Outcome", "COMPLETE"), null)));
            case 11 -> note(new Booked(one(Visit.assessment(), Visit.session(1))));
            case 12 -> visit(random.nextInt(3), one(Visit.assessment(), Visit.session(2), Visit.assessment()));
            case 13 ->
                note(new Assessed(one(
                        AssessmentDecision.TREAT,
                        AssessmentDecision.CONSERVATIVE,
                        AssessmentDecision.REFER_ELSEWHERE)));
            case 14 -> note(new SessionRecorded(1, 2, List.of()));
            case 15 -> note(one(MESSAGES));
            case 16 -> {
                MessageWritten of = one(MESSAGES);
                note(one(
                        new MessageSent(of.template(), of.recipient()),
                        new MessageSent(of.template(), of.recipient()),
                        new MessageFailed(of.template(), of.recipient()),
                        new MessageCameBack(of.template(), of.recipient())));
            }
            case 17 -> note(new ConsentGiven(7));
            case 18 ->
                note(new ReturnedWithAdvice(one(ReturnedBy.TRIAGE, ReturnedBy.REVIEW, ReturnedBy.AFTER_NO_SHOW)));
            case 19 -> note(new ScoresAsked(occasion()));
            case 20 -> note(new ScoresAnswered(occasion()));
            default -> close();
        }
    }

    private Term occasion() {
        return new Term("ScoreOccasion", one("BEFORE_ASSESSMENT", "AFTER_6_WEEKS", "AFTER_12_MONTHS"));
    }

    private void visit(int what, Visit visit) {
        switch (what) {
            case 0 -> note(new Arrived(visit));
            case 1 -> note(new NoShow(visit));
            default -> note(new BookingCancelled(visit, new Term("CancelledBy", "PATIENT")));
        }
    }

    private void close() {
        switch (random.nextInt(3)) {
            case 0 -> note(new Declined(one(DeclineReason.PATIENT_CHOICE, DeclineReason.OUTSIDE_CRITERIA)));
            case 1 -> note(new Completed());
            default -> note(one(new Withdrawn(), new Died(), new EnteredInError(), new SentToEmergency()));
        }
    }

    private void begin(TimelineEntry entry) {
        Entry begun = new Entry(
                now,
                entry,
                new TimelineStep(
                        "step-" + ++steps,
                        random.nextInt(4) == 0 ? null : due(),
                        new ModelVersion(one("Referral", "TreatmentCourse"), 1 + random.nextInt(2))));
        entries.add(begun);
        open.add(begun);
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        Entry begun = open.get(random.nextInt(open.size()));
        boolean task = begun.what() instanceof TaskCreated;
        String element = task ? ((TaskCreated) begun.what()).task().id() : ((StepReached) begun.what()).element();
        if (task && random.nextInt(5) == 0) {
            entries.add(new Entry(
                    now,
                    new TaskRescheduled(TaskKey.of(element)),
                    new TimelineStep(begun.step().id(), due(), null)));
            return;
        }
        open.remove(begun);
        boolean done = random.nextInt(4) > 0;
        TimelineEntry end = task
                ? done ? new TaskCompleted(TaskKey.of(element)) : new TaskRemoved(TaskKey.of(element))
                : done ? new StepLeft(element) : new StepCancelled(element);
        entries.add(new Entry(now, end, TimelineStep.of(begun.step().id())));
    }

    private Instant due() {
        return now.plus(Duration.ofHours(random.nextInt(24 * 20)));
    }

    private void note(TimelineEntry entry) {
        entries.add(new Entry(now, entry, null));
    }

    private static MessageWritten message(MessageTemplate template, Audience recipient) {
        return new MessageWritten(Term.of(template), Term.of(recipient));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
