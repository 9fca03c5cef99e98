package clinic.vein.process;

import clinic.vein.kernel.TaskId;

/** Which version of the pathway a task belongs to: an instance keeps the model that it was started with. */
public interface PathwayModels {

    /**
     * @param element its id
     * @return whether it is in the model of the task; true as well for a task that is not open
     */
    boolean knows(TaskId task, String element);
}
