package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.process.ModelVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tasks and waits, from their beginning to their end. */
final class StepsTaken {

    private static final ModelVersion NOT_NOTED = new ModelVersion("", 0);

    private final CountedCases cases;
    private final Map<String, Begun> open = new LinkedHashMap<>();

    private StepsTaken(CountedCases cases) {
        this.cases = cases;
    }

    private record Begun(Instant at, Instant dueAt, StepPart part) {}

    static void count(ReferralHistory history, CountedCases cases) {
        StepsTaken steps = new StepsTaken(cases);
        history.entries().forEach(steps::hear);
        steps.open
                .values()
                .forEach(begun -> cases.add(Figure.STEP_OPEN, begun.at(), begun.part(), (int)
                        Duration.between(Instant.EPOCH, begun.at()).toMinutes()));
    }

    private void hear(Entry entry) {
        switch (entry.kind()) {
            case TASK_CREATED, STEP_REACHED -> begin(entry);
            case TASK_RESCHEDULED -> open.computeIfPresent(id(entry), (id, begun) -> due(begun, entry));
            case TASK_COMPLETED, STEP_LEFT -> end(entry, true);
            case TASK_REMOVED, STEP_CANCELLED -> end(entry, false);
            default -> {}
        }
    }

    private void begin(Entry entry) {
        ModelVersion model = entry.step() == null || entry.step().model() == null
                ? NOT_NOTED
                : entry.step().model();
        open.put(
                id(entry),
                new Begun(
                        entry.at(),
                        entry.step() == null ? null : entry.step().dueAt(),
                        new StepPart(model.process(), model.version(), entry.detail())));
        cases.add(Figure.STEP_IN, entry.at(), entry.detail(), 0);
    }

    private static Begun due(Begun begun, Entry entry) {
        return new Begun(begun.at(), entry.step().dueAt(), begun.part());
    }

    private void end(Entry entry, boolean done) {
        Begun begun = open.remove(id(entry));
        if (begun == null) {
            return;
        }
        cases.add(Figure.STEP_OUT, entry.at(), entry.detail(), 0);
        if (done) {
            cases.add(
                    Figure.STEP_TIME,
                    entry.at(),
                    begun.part(),
                    Lapse.minutes(Duration.between(begun.at(), entry.at())));
        }
        if (done && begun.dueAt() != null) {
            cases.add(Figure.STEP_LATE, entry.at(), begun.part(), entry.at().isAfter(begun.dueAt()) ? 1 : 0);
        }
    }

    /** Before steps were noted, one of a kind at a time is all that can be told apart. */
    private static String id(Entry entry) {
        return entry.step() == null ? entry.detail() : entry.step().id();
    }
}
