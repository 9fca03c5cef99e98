package clinic.vein.workflow;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.WaitRepairs;
import clinic.vein.workflow.engine.InnerRepairs;
import clinic.vein.workflow.engine.expectation.ExpectedWaits;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

@Component
class EngineWaitRepairs implements WaitRepairs {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TasksToRepair tasksToRepair;
    private final InnerRepairs inner;
    private final ExpectedWaits expectedWaits;
    private final AsTheSystem asTheSystem;

    EngineWaitRepairs(
            ProcessEngine engine,
            TasksToRepair tasksToRepair,
            InnerRepairs inner,
            ExpectedWaits expectedWaits,
            AsTheSystem asTheSystem) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.tasksToRepair = tasksToRepair;
        this.inner = inner;
        this.expectedWaits = expectedWaits;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public void activate(String instance) {
        asTheSystem.race(() -> runtime.activateProcessInstanceById(instance));
    }

    @Override
    public void unlock(String job) {
        asTheSystem.race(() -> inner.unlock(job));
    }

    @Override
    public void restore(String execution) {
        List<ExpectedWaits.MissingTimer> gone = expectedWaits.gone(execution);
        asTheSystem.race(() -> inner.restore(execution, gone));
    }

    @Override
    public void putBack(String job) {
        asTheSystem.race(() -> management.setJobDuedate(
                job, expectedWaits.due(job).map(Date::from).orElseThrow(Overtaken::atTheSameMoment)));
    }

    @Override
    public void offerRightly(TaskId id) {
        asTheSystem.race(() -> {
            // First: an escalation is seen with all that it did, or waits.
            Set<String> escalatedTo = expectedWaits.escalatedTo(id);
            List<String> meant = tasksToRepair.groups(tasksToRepair.find(id));
            List<String> now = tasks.getIdentityLinksForTask(id.value()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .toList();
            meant.stream()
                    .filter(group -> !now.contains(group))
                    .forEach(group -> tasks.addCandidateGroup(id.value(), group));
            now.stream()
                    .filter(group -> !meant.contains(group) && !escalatedTo.contains(group))
                    .forEach(group -> tasks.deleteCandidateGroup(id.value(), group));
        });
    }

    @Override
    public void beginAnew(String execution) {
        forgetGoneTasks(execution);
        goTo(execution, place(execution).getActivityId());
    }

    /** What a task knew by itself goes with it, and keeps the execution from going where the task was lost alone. */
    private void forgetGoneTasks(String execution) {
        asTheSystem.race(() -> {
            List<String> gone = runtime.createVariableInstanceQuery().executionIdIn(execution).list().stream()
                    .map(VariableInstance::getTaskId)
                    .filter(task ->
                            task != null && tasks.createTaskQuery().taskId(task).count() == 0)
                    .distinct()
                    .toList();
            inner.forgetTasks(gone);
        });
    }

    @Override
    public void goTo(String execution, String element) {
        asTheSystem.race(() -> {
            ActivityInstance place = place(execution);
            runtime.createProcessInstanceModification(place.getProcessInstanceId())
                    .startBeforeActivity(element, place.getParentActivityInstanceId())
                    .cancelActivityInstance(place.getId())
                    .execute();
        });
    }

    /** Of several at one element, such as two red flags, the one of this execution. */
    private ActivityInstance place(String id) {
        return asTheSystem.get(() -> {
            Execution execution = runtime.createExecutionQuery().executionId(id).singleResult();
            if (execution == null) {
                throw Overtaken.atTheSameMoment();
            }
            return leaves(runtime.getActivityInstance(execution.getProcessInstanceId()))
                    .filter(each -> List.of(each.getExecutionIds()).contains(id))
                    .findFirst()
                    .orElseThrow(Overtaken::atTheSameMoment);
        });
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance instance) {
        ActivityInstance[] children = instance.getChildActivityInstances();
        return children.length == 0
                ? Stream.of(instance)
                : Arrays.stream(children).flatMap(EngineWaitRepairs::leaves);
    }

    /** From the clinic's tables, the timer that was made of it, the process that called it or the one that it called. */
    @Override
    public boolean know(String instance, String variable, Map<ProcessVariable, Object> known) {
        return asTheSystem.get(() -> {
            Optional<Object> value = Arrays.stream(ProcessVariable.values())
                    .filter(each -> each.variableName().equals(variable))
                    .map(known::get)
                    .filter(each -> each != null)
                    .findFirst()
                    .or(() -> ofTimer(instance, variable))
                    .or(() -> ofRelatives(instance, variable));
            value.ifPresent(found -> asTheSystem.race(() -> runtime.setVariable(instance, variable, found)));
            return value.isPresent();
        });
    }

    private Optional<Object> ofTimer(String instance, String variable) {
        return management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(job -> configuration(job).contains("${" + variable + "}"))
                .map(Job::getDuedate)
                .map(Object.class::cast)
                .findFirst();
    }

    private String configuration(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getJobConfiguration();
    }

    private Optional<Object> ofRelatives(String instance, String variable) {
        Stream<ProcessInstance> relatives = Stream.concat(
                runtime.createProcessInstanceQuery().subProcessInstanceId(instance).list().stream(),
                runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream());
        return relatives
                .map(each -> runtime.getVariable(each.getId(), variable))
                .filter(each -> each != null)
                .findFirst();
    }
}
