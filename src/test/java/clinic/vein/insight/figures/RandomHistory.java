package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.process.ModelVersion;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.TimelineStep;
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
    private static final List<String> TABLES =
            List.of("ReviewAdvice", "TreatmentOptions", "SclerotherapySafety", "SclerosantDose", "NoShowSafeguards");
    private static final List<String> MESSAGES = List.of(
            "closing PRACTICE", "decision-declined PRACTICE", "referral-received PATIENT", "staff-escalation STAFF");

    private final Random random;
    final List<Entry> entries = new ArrayList<>();
    private final List<Entry> open = new ArrayList<>();
    private Instant now;
    private int steps;

    RandomHistory(Random random, Instant from) {
        this.random = random;
        this.now = from.plus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
        note(EventKind.RECEIVED, "SELF");
        if (random.nextInt(8) > 0) {
            note(EventKind.TRIAGED, one("DUAL", "VEIN_ONLY", "RLS_ONLY") + ", " + one("URGENT", "SOON", "ROUTINE"));
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
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> begin(EventKind.TASK_CREATED, one(TASKS));
            case 3 -> begin(EventKind.STEP_REACHED, one(WAITS));
            case 4, 5, 6, 7 -> end();
            case 8 -> note(EventKind.OVERRIDDEN, one(TABLES));
            case 9 -> note(EventKind.INFORMATION_REQUESTED, null);
            case 10 -> note(one(EventKind.APPROVED, EventKind.CAUSE_TREATMENT_STARTED, EventKind.CHECKED), null);
            case 11 -> note(EventKind.BOOKED, one("ASSESSMENT", "SESSION 1"));
            case 12 ->
                note(
                        one(EventKind.ARRIVED, EventKind.NO_SHOW, EventKind.BOOKING_CANCELLED),
                        one("ASSESSMENT", "SESSION 2", "ASSESSMENT PATIENT"));
            case 13 -> note(EventKind.ASSESSED, one("TREAT", "CONSERVATIVE", "REFER_ELSEWHERE"));
            case 14 -> note(EventKind.SESSION_RECORDED, "1 of 2");
            case 15 -> note(EventKind.MESSAGE_WRITTEN, one(MESSAGES));
            case 16 -> note(one(EventKind.MESSAGE_SENT, EventKind.MESSAGE_FAILED), one(MESSAGES));
            case 17 -> note(EventKind.CONSENT_GIVEN, null);
            case 18 -> note(EventKind.RETURNED_WITH_ADVICE, one("by triage", "ReviewReferral", "DecideAfterNoShow"));
            default -> close();
        }
    }

    private void close() {
        switch (random.nextInt(3)) {
            case 0 -> note(EventKind.DECLINED, one("PATIENT_CHOICE", "OUT_OF_SCOPE"));
            case 1 -> note(EventKind.COMPLETED, null);
            default -> note(one(EventKind.WITHDRAWN, EventKind.ENTERED_IN_ERROR, EventKind.SENT_TO_EMERGENCY), null);
        }
    }

    private void begin(EventKind kind, String element) {
        Entry begun = new Entry(
                now,
                kind,
                element,
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
        boolean task = begun.kind() == EventKind.TASK_CREATED;
        if (task && random.nextInt(5) == 0) {
            entries.add(new Entry(
                    now,
                    EventKind.TASK_RESCHEDULED,
                    begun.detail(),
                    new TimelineStep(begun.step().id(), due(), null)));
            return;
        }
        open.remove(begun);
        boolean done = random.nextInt(4) > 0;
        EventKind kind = task
                ? done ? EventKind.TASK_COMPLETED : EventKind.TASK_REMOVED
                : done ? EventKind.STEP_LEFT : EventKind.STEP_CANCELLED;
        entries.add(new Entry(
                now, kind, begun.detail(), TimelineStep.of(begun.step().id())));
    }

    private Instant due() {
        return now.plus(Duration.ofHours(random.nextInt(24 * 20)));
    }

    private void note(EventKind kind, String detail) {
        entries.add(new Entry(now, kind, detail, null));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
