package clinic.vein.process;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;

/** What the clinic does by itself where a person decided on it before, such as booking a time that was planned. */
public interface PlannedWork {

    /**
     * Within the caller's transaction, as nobody in particular; whoever had claimed the task finds it done.
     *
     * @throws Refused where the task is a person's alone
     */
    void complete(TaskId id, String submission);
}
