package clinic.vein.process;

import java.util.Optional;

/** The tasks that wait for people. */
public interface OpenTasks {

    Optional<TaskContext> find(TaskId id);
}
