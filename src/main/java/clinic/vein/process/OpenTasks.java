package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import java.time.Instant;
import java.util.Optional;

/** The tasks that wait for people. */
public interface OpenTasks {

    /** Empty as well for a task that only another version of the models knows. */
    Optional<TaskContext> find(TaskId id);

    /** The oldest open one of its kind. */
    Optional<TaskId> find(ReferralId id, CareTask task);

    /** When the task was made, by the clinic's clock. */
    Optional<Instant> madeAt(TaskId id);
}
