package clinic.vein.process;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;

/**
 * What a patient does without staff, where a task waits for staff to do it on the patient's word. The task is completed as
 * theirs is, and stands on the timeline as the patient's.
 */
public interface PatientWork {

    /**
     * Within the caller's transaction; whoever had claimed the task finds it done.
     *
     * @param submission as staff would send it
     * @throws Refused where the task is no patient's to complete in this way; the task then stays as it is
     */
    void complete(TaskId id, String submission);
}
