package clinic.vein.worklist;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The store of open tasks. */
public interface Worklist {

    /**
     * One line of somebody's worklist.
     *
     * @param overdue whether the due instant has passed
     */
    record Entry(
            String id,
            String key,
            String name,
            String referralId,
            String reference,
            String state,
            String pathway,
            String urgency,
            String candidateGroup,
            String escalatedTo,
            String assignee,
            Instant createdAt,
            Instant dueAt,
            boolean overdue) {}

    /** Which tasks to list. */
    enum Scope {
        MINE,
        GROUP,
        OVERDUE,
        RED_FLAG,
        ALL
    }

    /** The tasks that the person may see, most pressing first. */
    List<Entry> list(String userId, List<String> groups, Scope scope, int limit, int offset);

    /** All that somebody has claimed, the most overdue first. */
    List<Entry> claimed();

    Optional<OpenTask> find(TaskId id);

    /** It is back with the deputy, who does it in the place of somebody who is away. */
    void keepFor(TaskId id, String absent, String deputy);

    /** What a deputy keeps, and has not claimed, though nobody is away any more for whom it is kept. */
    List<Kept> keptTooLong();

    /** It is back with whoever was away. */
    void giveToWhoIsBack(Kept kept);

    /** @param absent for whom the task is kept */
    record Kept(TaskId task, String absent) {}

    /** The oldest open one. */
    Optional<TaskId> find(ReferralId id, CareTask task);

    /** The one of that recall. */
    Optional<TaskId> find(ReferralId id, CareTask task, UUID recall);

    Optional<Entry> entry(TaskId id);

    boolean hasOpen(ReferralId id, Set<CareTask> tasks);

    /** Whether one of them is open beside this one. */
    boolean hasOther(TaskId than, ReferralId id, Set<CareTask> tasks);
}
