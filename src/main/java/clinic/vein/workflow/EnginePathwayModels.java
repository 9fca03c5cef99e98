package clinic.vein.workflow;

import clinic.vein.kernel.TaskId;
import clinic.vein.process.PathwayModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class EnginePathwayModels implements PathwayModels {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final AsTheSystem asTheSystem;

    EnginePathwayModels(TaskService tasks, RepositoryService repository, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.repository = repository;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public boolean knows(TaskId id, String element) {
        return asTheSystem.get(() -> {
            Task task = tasks.createTaskQuery().taskId(id.value()).singleResult();
            return task == null
                    || repository
                                    .getBpmnModelInstance(task.getProcessDefinitionId())
                                    .getModelElementById(element)
                            != null;
        });
    }
}
