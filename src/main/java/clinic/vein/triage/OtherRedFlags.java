package clinic.vein.triage;

import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskContext;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a patient has another red flag that nobody has dealt with yet. */
@Component
class OtherRedFlags {

    private static final Set<CareTask> TASKS =
            EnumSet.of(CareTask.CALL_PATIENT, CareTask.CONFIRM_SEEN_TODAY, CareTask.HANDLE_RED_FLAG);

    private static final Set<CareTask> COMPLICATION = EnumSet.of(CareTask.HANDLE_COMPLICATION);

    private final OpenTasks openTasks;
    private final DangersAfterTreatment afterTreatment;

    OtherRedFlags(OpenTasks openTasks, DangersAfterTreatment afterTreatment) {
        this.openTasks = openTasks;
        this.afterTreatment = afterTreatment;
    }

    /** A complication that waits counts as far as it is dangerous: a pigmentation makes nothing urgent. */
    boolean waitBeside(TaskContext task) {
        return openTasks.hasOther(task, TASKS)
                || openTasks.hasOther(task, COMPLICATION) && afterTreatment.stand(task.referral());
    }
}
