package clinic.vein.process;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * The task at hand.
 *
 * @param recallId the recall, only within the Recall process; else null
 */
public record TaskContext(
        TaskId id,
        CareTask key,
        ReferralId referral,
        Actor actor,
        @Nullable String recallId) {}
