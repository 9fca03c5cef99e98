package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import java.time.Instant;
import java.util.Optional;

/** The tasks that wait for people. */
public interface OpenTasks {

    Optional<TaskContext> find(TaskId id);

    /** The oldest open task of the referral that stands at this user task of the model. */
    Optional<TaskId> find(ReferralId id, String key);

    /** When the task was made, by the clinic's clock. */
    Optional<Instant> madeAt(TaskId id);
}
