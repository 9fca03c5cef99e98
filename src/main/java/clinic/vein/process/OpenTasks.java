package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tasks that wait for people. */
public interface OpenTasks {

    /** Empty as well for a task that only another version of the models knows. */
    Optional<TaskContext> find(TaskId id);

    /** The oldest open one of its kind. */
    Optional<TaskId> find(ReferralId id, CareTask task);

    /** The one of this recall, in the process of its own. */
    Optional<TaskId> find(ReferralId id, CareTask task, UUID recall);

    /** Whether the same referral has another open task of these kinds. */
    boolean hasOther(TaskContext task, Set<CareTask> kinds);

    /** When the task was made, by the clinic's clock. */
    Optional<Instant> madeAt(TaskId id);
}
