package clinic.vein.workflow;

import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskJournal;
import clinic.vein.process.TaskKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Passes each step in the life of a task on to the journal. */
public final class TaskLifecycle implements TaskListener {

    private final TaskJournal journal;

    TaskLifecycle(TaskJournal journal) {
        this.journal = journal;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                task.setPriority(TaskPriority.of(
                        TaskKey.of(task.getTaskDefinitionKey()), Deadlines.urgency(task.getExecution())));
                showOnCard(task);
                journal.created(EngineTaskView.of(task));
            }
            case EVENTNAME_ASSIGNMENT -> journal.assigned(EngineTaskView.of(task));
            case EVENTNAME_COMPLETE -> journal.completed(EngineTaskView.of(task));
            case EVENTNAME_DELETE -> journal.removed(EngineTaskView.of(task));
            default -> throw new IllegalStateException("Not a step of a task: " + task.getEventName());
        }
    }

    /** Tasklist shows on a task's card only what belongs to the task itself, unless one may read every process. */
    private static void showOnCard(DelegateTask task) {
        String reference = ProcessVariable.REFERENCE.variableName();
        task.setVariableLocal(reference, task.getVariable(reference));
    }
}
