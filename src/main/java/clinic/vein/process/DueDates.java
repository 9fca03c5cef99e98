package clinic.vein.process;

import clinic.vein.kernel.Urgency;
import java.time.Instant;

/** Tells by when a task must be done. */
public interface DueDates {

    /**
     * @param remindAt before the due instant, or between it and the escalation where there is no time to remind
     * @param escalateTo the group that is told when nobody acted
     */
    record Deadline(Instant dueAt, Instant remindAt, Instant escalateAt, String escalateTo) {}

    Deadline of(TaskKey task, Urgency urgency, Instant from);

    /** Of what has to be here before an appointment; never before the instant at which the task is made. */
    Deadline before(TaskKey task, Urgency urgency, Instant from, Instant appointment);
}
