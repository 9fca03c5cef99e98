package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessRepairs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The task that waits for a patient to come to an appointment. */
@Component
class ArrivalTasks {

    private final OpenTasks openTasks;
    private final ProcessRepairs repairs;

    ArrivalTasks(OpenTasks openTasks, ProcessRepairs repairs) {
        this.openTasks = openTasks;
        this.repairs = repairs;
    }

    Optional<TaskId> find(ReferralId id) {
        return openTasks
                .find(id, CareTask.RECORD_ARRIVAL)
                .or(() -> openTasks.find(id, CareTask.RECORD_SESSION_ARRIVAL));
    }

    /** It is due at the appointment, and its reminder and escalation count from there. */
    void beginAnew(ReferralId id) {
        find(id).ifPresent(repairs::beginAnew);
    }
}
