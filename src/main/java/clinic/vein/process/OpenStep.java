package clinic.vein.process;

import clinic.vein.kernel.ReferralId;

/**
 * A place of the model where a referral waits for something other than a person's task: for an answer, for a day, or for
 * a course of treatment.
 *
 * @param id the engine's id of this wait
 * @param key the id of the element in the model
 */
public record OpenStep(String id, String key, ReferralId referral, ModelVersion model) {}
