package clinic.vein.workflow;

import clinic.vein.kernel.TaskId;
import clinic.vein.process.PatientWork;
import clinic.vein.process.Turns;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

@Component
class EnginePatientWork implements PatientWork {

    private final TaskService tasks;
    private final AsTheSystem asTheSystem;
    private final Turns turns;

    EnginePatientWork(TaskService tasks, AsTheSystem asTheSystem, Turns turns) {
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
        this.turns = turns;
    }

    @Override
    public void complete(TaskId id, String submission) {
        turns.take(id);
        asTheSystem.run(() -> {
            try {
                tasks.complete(id.value(), Map.of(CompletionBySubmission.SUBMISSION, submission));
            } catch (ProcessEngineException e) {
                throw Refusals.find(e).map(RuntimeException.class::cast).orElseGet(() -> LostRaces.translated(e));
            }
        });
    }
}
