package clinic.vein.fhir.subscription;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a subscription's address is told of.
 *
 * @param number counts a subscription's events, from one on, without a gap
 * @param request that changed; empty once the patient's record was erased
 */
public record ChangeEvent(long number, Optional<ReferralId> request, Instant at) {}
