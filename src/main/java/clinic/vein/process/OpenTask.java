package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task as it stands.
 *
 * @param group the candidate group it was made for
 * @param assignee null when nobody has claimed it
 * @param model null of a task that was made before it was noted
 */
public record OpenTask(
        TaskId id,
        TaskKey key,
        String name,
        ReferralId referral,
        @Nullable String recallId,
        @Nullable String group,
        String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable ModelVersion model) {}
