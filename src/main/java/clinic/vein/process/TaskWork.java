package clinic.vein.process;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;

/** What a signed-in person does with a task. */
public interface TaskWork {

    /** @throws Refused when the task belongs to somebody else or to another role */
    void claim(TaskId id);

    /** @throws Refused when the task is not the caller's */
    void release(TaskId id);

    /**
     * @param submission the JSON document of the task
     * @throws Refused with every violation; the task then stays as it is
     */
    void complete(TaskId id, String submission);
}
