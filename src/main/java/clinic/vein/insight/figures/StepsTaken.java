package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.process.ModelVersion;
import clinic.vein.referral.timeline.StepEntry;
import clinic.vein.referral.timeline.StepEntry.StepLeft;
import clinic.vein.referral.timeline.StepEntry.StepReached;
import clinic.vein.referral.timeline.TaskEntry;
import clinic.vein.referral.timeline.TaskEntry.TaskCompleted;
import clinic.vein.referral.timeline.TaskEntry.TaskCreated;
import clinic.vein.referral.timeline.TaskEntry.TaskRemoved;
import clinic.vein.referral.timeline.TaskEntry.TaskRescheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tasks and waits, from their beginning to their end. */
final class StepsTaken {

    private static final ModelVersion NOT_NOTED = new ModelVersion("", 0);

    private final CountedCases cases;
    private final Map<String, Begun> open = new LinkedHashMap<>();

    private StepsTaken(CountedCases cases) {
        this.cases = cases;
    }

    private record Begun(Instant at, @Nullable Instant dueAt, StepPart part) {}

    static void count(ReferralHistory history, CountedCases cases) {
        StepsTaken steps = new StepsTaken(cases);
        history.entries().forEach(steps::hear);
        steps.open
                .values()
                .forEach(begun -> cases.add(Figure.STEP_OPEN, begun.at(), begun.part(), (int)
                        Duration.between(Instant.EPOCH, begun.at()).toMinutes()));
    }

    private void hear(Entry entry) {
        if (entry.what() instanceof TaskEntry task) {
            hear(entry, task);
        } else if (entry.what() instanceof StepEntry step) {
            hear(entry, step);
        }
    }

    private void hear(Entry entry, TaskEntry task) {
        if (task instanceof TaskCreated) {
            begin(entry, task.task().id());
        } else if (task instanceof TaskRescheduled) {
            open.computeIfPresent(id(entry, task.task().id()), (id, begun) -> due(begun, entry));
        } else if (task instanceof TaskCompleted || task instanceof TaskRemoved) {
            end(entry, task.task().id(), task instanceof TaskCompleted);
        }
    }

    private void hear(Entry entry, StepEntry step) {
        if (step instanceof StepReached) {
            begin(entry, step.element());
        } else {
            end(entry, step.element(), step instanceof StepLeft);
        }
    }

    private void begin(Entry entry, String element) {
        ModelVersion model = entry.step() == null || entry.step().model() == null
                ? NOT_NOTED
                : entry.step().model();
        open.put(
                id(entry, element),
                new Begun(
                        entry.at(),
                        entry.step() == null ? null : entry.step().dueAt(),
                        new StepPart(model.process(), model.version(), element)));
        cases.add(Figure.STEP_IN, entry.at(), element, 0);
    }

    private static Begun due(Begun begun, Entry entry) {
        return new Begun(begun.at(), Objects.requireNonNull(entry.step()).dueAt(), begun.part());
    }

    private void end(Entry entry, String element, boolean done) {
        Begun begun = open.remove(id(entry, element));
        if (begun == null) {
            return;
        }
        cases.add(Figure.STEP_OUT, entry.at(), element, 0);
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
    private static String id(Entry entry, String element) {
        return entry.step() == null ? element : entry.step().id();
    }
}
