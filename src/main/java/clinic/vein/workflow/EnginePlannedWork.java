package clinic.vein.workflow;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.PatientWork;
import clinic.vein.process.PlannedWork;
import org.springframework.stereotype.Component;

@Component
class EnginePlannedWork implements PlannedWork {

    private final PatientWork unattended;
    private final CurrentActor currentActor;

    EnginePlannedWork(PatientWork unattended, CurrentActor currentActor) {
        this.unattended = unattended;
        this.currentActor = currentActor;
    }

    /** Whoever has the task, it is done without them, as where a patient does it. */
    @Override
    public void complete(TaskId id, String submission) {
        currentActor.asSystem(() -> unattended.complete(id, submission));
    }
}
