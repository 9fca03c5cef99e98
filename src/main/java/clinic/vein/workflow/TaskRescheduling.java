package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.DueDates;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskJournal;
import clinic.vein.process.TaskKey;
import clinic.vein.workflow.engine.InnerRepairs;
import clinic.vein.workflow.engine.expectation.ExpectedWaits.MissingTimer;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Puts due dates and the timers behind them to a changed urgency, counted from when each task was made. */
@Component
class TaskRescheduling {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Deadlines deadlines;
    private final TaskJournal journal;
    private final OpenTasks openTasks;
    private final InnerRepairs inner;
    private final Clock clock;

    TaskRescheduling(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            Deadlines deadlines,
            TaskJournal journal,
            OpenTasks openTasks,
            InnerRepairs inner,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.deadlines = deadlines;
        this.journal = journal;
        this.openTasks = openTasks;
        this.inner = inner;
        this.clock = clock;
    }

    void reschedule(ReferralId id) {
        reschedule(id, tasks.createTaskQuery());
    }

    void reschedule(ReferralId id, CareTask kind) {
        reschedule(id, tasks.createTaskQuery().taskDefinitionKey(kind.id()));
    }

    private void reschedule(ReferralId id, TaskQuery wanted) {
        wanted.processInstanceBusinessKey(id.toString()).active().list().stream()
                .filter(task -> task.getDueDate() != null)
                .forEach(task -> reschedule(id, task));
    }

    private void reschedule(ReferralId id, Task task) {
        TaskKey key = TaskKey.of(task.getTaskDefinitionKey());
        Urgency urgency = Deadlines.urgency(key, variable -> runtime.getVariable(task.getExecutionId(), variable));
        Instant made = openTasks.madeAt(new TaskId(task.getId())).orElseThrow();
        DueDates.Deadline deadline = deadlines.of(key, id, urgency, made);
        task.setDueDate(Date.from(deadline.dueAt()));
        task.setPriority(TaskPriority.of(key, urgency));
        tasks.saveTask(task);
        moveTimer(task, "deadlines.reminder", deadline.remindAt());
        moveTimer(task, "deadlines.escalation", deadline.escalateAt());
        journal.rescheduled(EngineTaskView.of(id, task));
    }

    /** One that has fired is made anew where its new date lies ahead, else nobody would be reminded again. */
    private void moveTimer(Task task, String timer, Instant to) {
        List<Job> there = management.createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
                .filter(job -> isTimer(job.getJobDefinitionId(), timer))
                .toList();
        there.forEach(job -> management.setJobDuedate(job.getId(), Date.from(to)));
        if (there.isEmpty() && to.isAfter(clock.instant())) {
            inner.restore(task.getExecutionId(), List.of(new MissingTimer(task.getTaskDefinitionKey(), timer, to)));
        }
    }

    private boolean isTimer(String jobDefinitionId, String timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinitionId)
                .singleResult()
                .getJobConfiguration()
                .contains(timer);
    }
}
