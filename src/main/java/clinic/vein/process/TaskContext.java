package clinic.vein.process;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;

/**
 * The task at hand.
 *
 * @param key the id of the user task in the model
 * @param recallId the recall, only within the Recall process; else null
 */
public record TaskContext(TaskId id, String key, ReferralId referral, Actor actor, String recallId) {}
