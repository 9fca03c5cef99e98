package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import java.util.Optional;

/**
 * Where an automatic step runs.
 *
 * @param recallId the recall, only within the Recall process
 */
public record StepContext(ReferralId referral, String elementId, Optional<String> recallId) {}
