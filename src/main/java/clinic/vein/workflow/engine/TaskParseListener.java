package clinic.vein.workflow.engine;

import clinic.vein.workflow.ClaimForOneself;
import clinic.vein.workflow.CompletionBySubmission;
import clinic.vein.workflow.FindingCompletion;
import clinic.vein.workflow.TaskLifecycle;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Gives every person's task of every model the same listeners, so that none can be forgotten. */
final class TaskParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskLifecycle> lifecycle;
    private final ObjectProvider<CompletionBySubmission> completion;
    private final ObjectProvider<FindingCompletion> findingCompletion;
    private final ObjectProvider<ClaimForOneself> claim;
    private final Clock clock;

    TaskParseListener(
            ObjectProvider<TaskLifecycle> lifecycle,
            ObjectProvider<CompletionBySubmission> completion,
            ObjectProvider<FindingCompletion> findingCompletion,
            ObjectProvider<ClaimForOneself> claim,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.completion = completion;
        this.findingCompletion = findingCompletion;
        this.claim = claim;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        // The engine's own clock is everybody's; Tasklist shows this time.
        task.addTaskListener(
                TaskListener.EVENTNAME_CREATE,
                delegate -> ((TaskEntity) delegate).setCreateTime(Date.from(clock.instant())));
        task.addTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT,
                delegate -> claim.getObject().check(delegate, before((TaskEntity) delegate)));
        if (((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey().equals(FindingCompletion.PROCESS)) {
            task.addTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    delegate -> findingCompletion.getObject().notify(delegate));
        } else {
            listenForReferral(task);
        }
    }

    private static @Nullable String before(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : (String) change.getOrgValue();
    }

    private void listenForReferral(TaskDefinition task) {
        TaskListener journal = delegate -> lifecycle.getObject().notify(delegate);
        task.addTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                delegate -> completion.getObject().notify(delegate));
        List.of(
                        TaskListener.EVENTNAME_CREATE,
                        TaskListener.EVENTNAME_ASSIGNMENT,
                        TaskListener.EVENTNAME_COMPLETE,
                        TaskListener.EVENTNAME_DELETE)
                .forEach(event -> task.addTaskListener(event, journal));
    }
}
