package clinic.vein.workflow;

import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessRepairs;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskJournal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

@Component
class EngineProcessRepairs implements ProcessRepairs {

    private static final String REASON = "repaired";
    private static final int TRIES = 3;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final AsTheSystem asTheSystem;
    private final TaskJournal journal;

    EngineProcessRepairs(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            AsTheSystem asTheSystem,
            TaskJournal journal) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.asTheSystem = asTheSystem;
        this.journal = journal;
    }

    @Override
    public void start(ReferralId id, String reference, String element, ProcessFacts facts) {
        repair(() -> {
            ProcessInstantiationBuilder instance = runtime.createProcessInstanceByKey(EngineReferralProcess.REFERRAL)
                    .businessKey(id.toString())
                    .setVariable(ProcessVariable.REFERRAL_ID.variableName(), id.toString())
                    .setVariable(ProcessVariable.REFERENCE.variableName(), reference);
            variables(facts).forEach(instance::setVariable);
            instance.startBeforeActivity(element).execute();
        });
    }

    @Override
    public void moveTo(String instance, String element, ProcessFacts facts) {
        repair(() -> {
            runtime.setVariables(instance, variables(facts));
            ActivityInstance now = runtime.getActivityInstance(instance);
            var change = runtime.createProcessInstanceModification(instance).startBeforeActivity(element);
            for (ActivityInstance each : now.getChildActivityInstances()) {
                change.cancelActivityInstance(each.getId());
            }
            for (TransitionInstance each : now.getChildTransitionInstances()) {
                change.cancelTransitionInstance(each.getId());
            }
            change.execute();
        });
    }

    @Override
    public void cancel(String instance, boolean ofReferral) {
        repair(() -> runtime.deleteProcessInstance(instance, REASON, !ofReferral, true));
    }

    @Override
    public void beginAnew(TaskId id) {
        repair(() -> {
            Task task = find(id);
            String instance = task.getProcessInstanceId();
            String element = task.getTaskDefinitionKey();
            // Of several tasks at one element, such as two red flags, the one that this execution waits at.
            ActivityInstance place = Arrays.stream(
                            runtime.getActivityInstance(instance).getActivityInstances(element))
                    .filter(each -> List.of(each.getExecutionIds()).contains(task.getExecutionId()))
                    .findFirst()
                    .orElseThrow(Overtaken::atTheSameMoment);
            runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity(element, place.getParentActivityInstanceId())
                    .cancelActivityInstance(place.getId())
                    .execute();
        });
    }

    @Override
    public void offer(TaskId id) {
        repair(() -> {
            Task task = find(id);
            groups(task).forEach(group -> tasks.addCandidateGroup(id.value(), group));
        });
    }

    /** As the model has them. */
    private List<String> groups(Task task) {
        UserTask model = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return model.getCamundaCandidateGroupsList();
    }

    @Override
    public void list(TaskId id) {
        repair(() -> {
            Task task = find(id);
            String instance = task.getProcessInstanceId();
            journal.listed(EngineTaskView.of(
                    ReferralId.of(runtime.createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .singleResult()
                            .getBusinessKey()),
                    (String) runtime.getVariable(instance, ProcessVariable.RECALL_ID.variableName()),
                    groups(task).get(0),
                    task,
                    EngineStepView.model(repository, task.getProcessDefinitionId())));
        });
    }

    @Override
    public void retry(String job) {
        repair(() -> management.setJobRetries(job, TRIES));
    }

    /** A timer that fires, or whoever finishes the task, may be faster. */
    private void repair(Runnable work) {
        try {
            asTheSystem.run(work);
        } catch (ProcessEngineException failure) {
            throw LostRaces.translated(failure);
        }
    }

    private Task find(TaskId id) {
        Task task = tasks.createTaskQuery().taskId(id.value()).singleResult();
        if (task == null) {
            throw new NotFound(WorkflowFault.NO_SUCH_TASK);
        }
        return task;
    }

    private static Map<String, Object> variables(ProcessFacts facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.values().forEach((variable, value) -> variables.put(variable.variableName(), value));
        return variables;
    }
}
