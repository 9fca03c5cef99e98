package clinic.vein.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * What the engine keeps of the past: the processes, and of their steps those that the checkup and the undoing of an ending
 * ask for, which are calls, timers beside a step, and the steps that have such a timer. The timeline is the record of all
 * others; with each of them a third of what a referral writes was history that nobody reads. It stands in the database as the engine's own
 * level of that name, so that no instance has to be changed.
 */
final class HistoryForOperation extends HistoryLevelActivity {

    private static final Set<HistoryEventType> OF_TASKS = Set.of(
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE);

    private static final Set<HistoryEventType> OF_STEPS = Set.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    private static final Set<String> ASKED_FOR = Set.of("callActivity", "boundaryTimer");

    /** @param entity null while a model is read: whether such events are listened for at all */
    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        if (OF_TASKS.contains(event)) {
            return false;
        }
        if (OF_STEPS.contains(event) && entity instanceof ExecutionEntity execution) {
            return execution.getActivity() != null && isAskedFor(execution.getActivity());
        }
        return super.isHistoryEventProduced(event, entity);
    }

    private static boolean isAskedFor(ActivityImpl step) {
        return isOneOf(step) || step.getEventActivities().stream().anyMatch(HistoryForOperation::isOneOf);
    }

    private static boolean isOneOf(ActivityImpl step) {
        return step.getProperty("type") instanceof String type && ASKED_FOR.contains(type);
    }
}
