package clinic.vein.workflow;

import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.FindingTasks;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Each finding has a process of its own: tasks without one are switched off, as they slow down every list of tasks. */
@Component
class EngineFindingTasks implements FindingTasks {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;

    EngineFindingTasks(RuntimeService runtime, TaskService tasks, AsTheSystem asTheSystem) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public Set<FindingId> open() {
        return asTheSystem.get(() ->
                runtime.createProcessInstanceQuery().processDefinitionKey(FindingCompletion.PROCESS).list().stream()
                        .map(EngineFindingTasks::finding)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean isOpen(FindingId finding) {
        return asTheSystem.get(() -> processes(finding).count() > 0);
    }

    @Override
    public void raise(FindingId finding, String title, Instant dueAt) {
        asTheSystem.run(() -> {
            ProcessInstance instance = runtime.startProcessInstanceByKey(FindingCompletion.PROCESS, finding.toString());
            Task task =
                    tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
            task.setName(title);
            task.setDueDate(Date.from(dueAt));
            tasks.saveTask(task);
        });
    }

    @Override
    public void close(FindingId finding) {
        String why = ProcessEnd.NO_LONGER_OPEN.title();
        asTheSystem.race(() -> processes(finding)
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstanceIfExists(instance.getId(), why, false, false, false, false)));
    }

    @Override
    public Optional<FindingTask> find(TaskId id) {
        return asTheSystem.get(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(id.value())
                        .processDefinitionKey(FindingCompletion.PROCESS)
                        .singleResult())
                .map(this::task));
    }

    private ProcessInstanceQuery processes(FindingId finding) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(FindingCompletion.PROCESS)
                .processInstanceBusinessKey(finding.toString());
    }

    private FindingTask task(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new FindingTask(
                finding(instance), task.getAssignee(), task.getDueDate().toInstant());
    }

    private static FindingId finding(ProcessInstance instance) {
        return FindingId.of(instance.getBusinessKey());
    }
}
