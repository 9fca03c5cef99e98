package clinic.vein.workflow;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.UnseenPatients;
import clinic.vein.process.WaitRepairs;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class EngineUnseenPatients implements UnseenPatients {

    private static final String AFTER_ASSESSMENT_MISSED = "FirstNoShow";
    private static final String AFTER_SESSION_MISSED = "FirstMissedSession";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WaitRepairs waits;
    private final AsTheSystem asTheSystem;

    EngineUnseenPatients(RuntimeService runtime, TaskService tasks, WaitRepairs waits, AsTheSystem asTheSystem) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.waits = waits;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public void left(TaskId id, ProcessFacts facts) {
        Task task =
                asTheSystem.get(() -> tasks.createTaskQuery().taskId(id.value()).singleResult());
        if (task == null) {
            throw Overtaken.atTheSameMoment();
        }
        if (task.getAssignee() != null) {
            throw new Refused("", WorkflowFault.WITH_THE_PATIENT, task.getAssignee());
        }
        asTheSystem.race(() -> {
            facts.values()
                    .forEach((variable, value) ->
                            runtime.setVariable(task.getProcessInstanceId(), variable.variableName(), value));
            List<Execution> listening = runtime.createExecutionQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .messageEventSubscriptionName(ProcessMessage.PATIENT_LEFT.messageName())
                    .list();
            if (listening.isEmpty()) {
                waits.goTo(task.getExecutionId(), afterMissed(task));
            } else {
                listening.forEach(execution ->
                        runtime.messageEventReceived(ProcessMessage.PATIENT_LEFT.messageName(), execution.getId()));
            }
        });
    }

    private static String afterMissed(Task task) {
        return CareTask.ASSESS_VEINS.id().equals(task.getTaskDefinitionKey())
                ? AFTER_ASSESSMENT_MISSED
                : AFTER_SESSION_MISSED;
    }
}
