package clinic.vein.worklist;

import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decisions;
import clinic.vein.process.DueDates;
import clinic.vein.process.FiredRule;
import clinic.vein.process.TaskKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** By when a task must be done: the clinic's table gives the time allowed, its calendar the day. */
@Component
class DuePolicy implements DueDates {

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final DueSettings settings;
    private final Map<String, FiredRule> allowances = new ConcurrentHashMap<>();

    DuePolicy(Decisions decisions, WorkingDays workingDays, DueSettings settings) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.settings = settings;
    }

    @Override
    public Deadline of(TaskKey task, Urgency urgency, Instant from) {
        FiredRule allowed = allowed(task, urgency);
        return of(allowed, from, after(from, allowed.requiredNumber("due"), allowed.requiredText("dueUnit")));
    }

    @Override
    public Deadline before(TaskKey task, Urgency urgency, Instant from, Instant appointment) {
        FiredRule allowed = allowed(task, urgency);
        Instant wanted = workingDays.before(appointment, settings.testsBeforeAssessment());
        return of(allowed, from, wanted.isBefore(from) ? from : wanted);
    }

    private Deadline of(FiredRule allowed, Instant from, Instant due) {
        Instant escalate = after(due, allowed.requiredNumber("escalateAfter"), allowed.requiredText("escalateUnit"));
        return new Deadline(due, remind(allowed, from, due, escalate), escalate, allowed.requiredText("escalateTo"));
    }

    private FiredRule allowed(TaskKey task, Urgency urgency) {
        return allowances.computeIfAbsent(task.id() + " " + urgency, any -> ask(task, urgency));
    }

    private Instant remind(FiredRule allowed, Instant from, Instant due, Instant escalate) {
        int before = allowed.requiredNumber("remindBefore");
        Instant remind = isMinutes(allowed.requiredText("dueUnit"))
                ? due.minus(Duration.ofMinutes(before))
                : workingDays.before(due, before);
        return before > 0 && remind.isAfter(from)
                ? remind
                : due.plus(Duration.between(due, escalate).dividedBy(2));
    }

    private Instant after(Instant from, int amount, String unit) {
        return isMinutes(unit) ? from.plus(Duration.ofMinutes(amount)) : workingDays.endOfDay(from, amount);
    }

    private static boolean isMinutes(String unit) {
        return "MINUTES".equals(unit);
    }

    private FiredRule ask(TaskKey task, Urgency urgency) {
        return decisions.evaluate("DuePolicy", Map.of("task", task.id(), "urgency", urgency.name())).rules().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("DuePolicy has no rule for " + task.id()));
    }
}
