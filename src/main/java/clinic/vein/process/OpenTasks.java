package clinic.vein.process;

import java.util.Optional;

/** The tasks that wait for somebody. */
public interface OpenTasks {

    /** The open task, seen by whoever acts on this thread; empty when it is done, unknown or not theirs to see. */
    Optional<TaskContext> find(TaskId id);
}
