package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessRepairs;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskJournal;
import clinic.vein.process.WaitRepairs;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class EngineProcessRepairs implements ProcessRepairs {

    private static final String REASON = "repaired";
    private static final int TRIES = 3;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final TasksToRepair tasksToRepair;
    private final WaitRepairs waits;
    private final AsTheSystem asTheSystem;
    private final TaskJournal journal;

    EngineProcessRepairs(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            TasksToRepair tasksToRepair,
            WaitRepairs waits,
            AsTheSystem asTheSystem,
            TaskJournal journal) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.tasksToRepair = tasksToRepair;
        this.waits = waits;
        this.asTheSystem = asTheSystem;
        this.journal = journal;
    }

    @Override
    public void start(ReferralId id, String reference, String element, ProcessFacts facts) {
        asTheSystem.race(() -> {
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
        asTheSystem.race(() -> {
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
        asTheSystem.race(() -> runtime.deleteProcessInstance(instance, REASON, !ofReferral, true));
    }

    @Override
    public void beginAnew(TaskId id) {
        asTheSystem.race(() -> {
            Task task = tasksToRepair.find(id);
            waits.goTo(task.getExecutionId(), task.getTaskDefinitionKey());
        });
    }

    @Override
    public void offer(TaskId id) {
        asTheSystem.race(() -> {
            Task task = tasksToRepair.find(id);
            tasksToRepair.groups(task).forEach(group -> tasks.addCandidateGroup(id.value(), group));
        });
    }

    @Override
    public void list(TaskId id) {
        asTheSystem.race(() -> {
            Task task = tasksToRepair.find(id);
            String instance = task.getProcessInstanceId();
            // The list of what is back with somebody asks the engine for its owner.
            journal.listed(EngineTaskView.of(
                            ReferralId.of(runtime.createProcessInstanceQuery()
                                    .processInstanceId(instance)
                                    .singleResult()
                                    .getBusinessKey()),
                            (String) runtime.getVariable(instance, ProcessVariable.RECALL_ID.variableName()),
                            tasksToRepair.groups(task).get(0),
                            task,
                            EngineStepView.model(repository, task.getProcessDefinitionId())))
                    .filter(owner -> !owner.equals(task.getOwner()))
                    .ifPresent(owner -> tasks.setOwner(id.value(), owner));
        });
    }

    @Override
    public void retry(String job) {
        asTheSystem.race(() -> management.setJobRetries(job, TRIES));
    }

    private static Map<String, Object> variables(ProcessFacts facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.values().forEach((variable, value) -> variables.put(variable.variableName(), value));
        return variables;
    }
}
