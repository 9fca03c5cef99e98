package clinic.vein.workflow;

import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.TaskId;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Open tasks, and whom their models offer them to. */
@Component
class TasksToRepair {

    private final TaskService tasks;
    private final RepositoryService repository;

    TasksToRepair(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    Task find(TaskId id) {
        Task task = tasks.createTaskQuery().taskId(id.value()).singleResult();
        if (task == null) {
            throw new NotFound(WorkflowFault.NO_SUCH_TASK);
        }
        return task;
    }

    List<String> groups(Task task) {
        UserTask model = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return model.getCamundaCandidateGroupsList();
    }
}
