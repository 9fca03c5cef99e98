package clinic.vein.process;

import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.TaskId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The administrators' tasks to repair what a checkup found, within the caller's transaction. They tell of no patient. */
public interface FindingTasks {

    /** @param assignee who has claimed it; null while nobody has */
    record FindingTask(FindingId finding, String assignee, Instant dueAt) {}

    /** The findings with an open task. */
    Set<FindingId> open();

    boolean isOpen(FindingId finding);

    /** @param title what is wrong, in the same words for every referral */
    void raise(FindingId finding, String title, Instant dueAt);

    /** There is nothing left to do. Without a task, nothing happens. */
    void close(FindingId finding);

    Optional<FindingTask> find(TaskId task);
}
