package clinic.vein.workflow;

import clinic.vein.process.TaskJournal;
import clinic.vein.process.TaskKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What happens when a task nears its due date, and when nobody acted in time. */
final class TaskAlarms {

    private final TaskJournal journal;
    private final Deadlines deadlines;

    TaskAlarms(TaskJournal journal, Deadlines deadlines) {
        this.journal = journal;
        this.deadlines = deadlines;
    }

    TaskListener reminder() {
        return task -> journal.reminded(EngineTaskView.of(task));
    }

    /** The role that is told can act from now on as well: a task must not wait for somebody who is away. */
    TaskListener escalation() {
        return this::escalate;
    }

    private void escalate(DelegateTask task) {
        String group = deadlines
                .of(
                        TaskKey.of(task.getTaskDefinitionKey()),
                        EngineTaskView.of(task).referral(),
                        Deadlines.urgency(task.getExecution()),
                        task.getCreateTime().toInstant())
                .escalateTo();
        journal.escalated(EngineTaskView.of(task), group);
        if (task.getCandidates().stream().noneMatch(link -> group.equals(link.getGroupId()))) {
            task.addCandidateGroup(group);
        }
    }
}
