package clinic.vein.workflow;

import clinic.vein.process.DueDates;
import clinic.vein.process.DueDates.Deadline;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models ask for the due date, the reminder and the escalation of the task being made. */
public final class Deadlines {

    private final DueDates dueDates;
    private final Clock clock;

    Deadlines(DueDates dueDates, Clock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(of(execution).dueAt());
    }

    public Date reminder(DelegateExecution execution) {
        return Date.from(of(execution).remindAt());
    }

    public Date escalation(DelegateExecution execution) {
        return Date.from(of(execution).escalateAt());
    }

    private Deadline of(DelegateExecution execution) {
        return dueDates.of(execution.getCurrentActivityId(), urgency(execution), clock.instant());
    }

    static Urgency urgency(DelegateExecution execution) {
        return Urgency.valueOf((String) execution.getVariable(ProcessVariable.URGENCY.variableName()));
    }

    Deadline of(String taskKey, Urgency urgency, Instant from) {
        return dueDates.of(taskKey, urgency, from);
    }
}
