package clinic.vein.workflow.engine;

import clinic.vein.kernel.Overtaken;
import clinic.vein.workflow.engine.expectation.ExpectedWaits.MissingTimer;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;

/**
 * Makes the subscriptions and timers of one execution that are gone, as the engine made them when it came there: no
 * interface of the engine's does it. What has been there is left as it is, so that doing it twice changes nothing.
 */
final class RestoreWait implements Command<Void> {

    private final String id;
    private final List<MissingTimer> gone;

    RestoreWait(String execution, List<MissingTimer> gone) {
        this.id = execution;
        this.gone = gone;
    }

    @Override
    public Void execute(CommandContext context) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(id);
        if (execution == null) {
            throw Overtaken.atTheSameMoment();
        }
        // So that whoever acts on the execution at the same moment loses the race, or this does.
        execution.forceUpdate();
        if (execution.isProcessInstanceExecution()) {
            listen(execution, execution.getProcessDefinition());
        }
        if (execution.getActivity() != null) {
            listen(execution, execution.getActivity());
            wait(context, execution, execution.getActivity());
        }
        return null;
    }

    private static void listen(ExecutionEntity execution, PvmScope scope) {
        Set<String> there = execution.getEventSubscriptions().stream()
                .map(EventSubscriptionEntity::getActivityId)
                .collect(Collectors.toSet());
        EventSubscriptionDeclaration.getDeclarationsForScope(scope).values().stream()
                .filter(EventSubscriptionDeclaration::hasEventName)
                .filter(declared -> "message".equals(declared.getEventType()))
                .filter(declared -> !there.contains(declared.getActivityId()))
                .forEach(declared -> declared.createSubscriptionForExecution(execution));
    }

    private void wait(CommandContext context, ExecutionEntity execution, PvmScope scope) {
        Stream.concat(
                        TimerDeclarationImpl.getDeclarationsForScope(scope).values().stream(),
                        TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(scope).values().stream()
                                .flatMap(timeouts -> timeouts.values().stream()))
                .forEach(declared -> {
                    JobDefinitionEntity definition =
                            context.getJobDefinitionManager().findById(declared.getJobDefinitionId());
                    gone.stream()
                            .filter(timer -> timer.element().equals(definition.getActivityId())
                                    && definition.getJobConfiguration().contains(timer.expression()))
                            .findFirst()
                            .ifPresent(timer -> make(declared, execution, timer));
                });
    }

    /** Due when it would have been had it not been lost, and not counted from now. */
    private static void make(TimerDeclarationImpl declared, ExecutionEntity execution, MissingTimer timer) {
        TimerEntity made = declared.createTimerInstance(execution);
        if (timer.due() != null) {
            made.setDuedate(Date.from(timer.due()));
        }
    }
}
