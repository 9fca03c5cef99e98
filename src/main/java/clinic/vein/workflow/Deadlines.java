package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.Appointments;
import clinic.vein.process.CareTask;
import clinic.vein.process.DueDates;
import clinic.vein.process.DueDates.Deadline;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models ask for the due date, the reminder and the escalation of the task being made. */
public final class Deadlines {

    private final DueDates dueDates;
    private final Appointments appointments;
    private final Clock clock;

    Deadlines(DueDates dueDates, Appointments appointments, Clock clock) {
        this.dueDates = dueDates;
        this.appointments = appointments;
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

    /** When the clinic's next day begins. */
    public Date endOfToday() {
        return Date.from(
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private Deadline of(DelegateExecution execution) {
        return of(
                TaskKey.of(execution.getCurrentActivityId()),
                ReferralId.of(execution.getProcessBusinessKey()),
                urgency(execution),
                clock.instant());
    }

    static Urgency urgency(DelegateExecution execution) {
        return urgency(TaskKey.of(execution.getCurrentActivityId()), execution::getVariable);
    }

    /** The referral's; a complication may be more urgent than the referral it was seen on. */
    static Urgency urgency(TaskKey task, Function<String, Object> variable) {
        Urgency referral = Urgency.valueOf((String) variable.apply(ProcessVariable.URGENCY.variableName()));
        if (task != CareTask.HANDLE_COMPLICATION) {
            return referral;
        }
        return Stream.of(ProcessVariable.COMPLICATION_URGENCY, ProcessVariable.SESSION_COMPLICATION_URGENCY)
                .flatMap(each -> Stream.ofNullable((String) variable.apply(each.variableName())))
                .map(Urgency::valueOf)
                .filter(each -> each.isMoreUrgentThan(referral))
                .min(Urgency::compareTo)
                .orElse(referral);
    }

    Deadline of(TaskKey task, ReferralId referral, Urgency urgency, Instant made) {
        // An assessment that began before asks for nothing before it.
        if (task == CareTask.CHASE_TESTS) {
            return appointments
                    .assessment(referral, made)
                    .map(assessment -> dueDates.before(task, urgency, made, assessment))
                    .orElseGet(() -> dueDates.of(task, urgency, made));
        }
        Instant from = CareTask.AT_THE_APPOINTMENT.contains(task)
                ? appointments.next(referral).orElse(made)
                : made;
        return dueDates.of(task, urgency, from);
    }
}
