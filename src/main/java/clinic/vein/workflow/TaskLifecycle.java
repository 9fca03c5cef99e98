package clinic.vein.workflow;

import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskJournal;
import clinic.vein.process.TaskKey;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Passes each step in the life of a task on to the journal. */
public final class TaskLifecycle implements TaskListener {

    private static final Set<TaskKey> CALLS = Set.of(CareTask.CALL_PATIENT, CareTask.HANDLE_RED_FLAG);

    private final TaskJournal journal;
    private final TaskAlarms alarms;
    private final HandsAtWork hands;

    TaskLifecycle(TaskJournal journal, TaskAlarms alarms, HandsAtWork hands) {
        this.journal = journal;
        this.alarms = alarms;
        this.hands = hands;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                task.setPriority(TaskPriority.of(
                        TaskKey.of(task.getTaskDefinitionKey()), Deadlines.urgency(task.getExecution())));
                journal.created(EngineTaskView.of(task)).ifPresent(task::setOwner);
                if (isToEscalateAtOnce(task)) {
                    alarms.escalation().notify(task);
                }
            }
            case EVENTNAME_ASSIGNMENT ->
                journal.assigned(EngineTaskView.of(task), hands.now().orElse(null));
            case EVENTNAME_COMPLETE -> journal.completed(EngineTaskView.of(task));
            case EVENTNAME_DELETE -> journal.removed(EngineTaskView.of(task));
            default -> throw new IllegalStateException("Not a step of a task: " + task.getEventName());
        }
    }

    /** A patient whom nobody could reach, tried again. */
    private static boolean isToEscalateAtOnce(DelegateTask task) {
        return CALLS.contains(TaskKey.of(task.getTaskDefinitionKey()))
                && Boolean.TRUE.equals(task.getVariable(ProcessVariable.ESCALATE_AT_ONCE.variableName()));
    }
}
