package clinic.vein.fhir;

import clinic.vein.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the sender of a request saw of it for a while.
 *
 * @param version from one on
 * @param priority how urgent it was by the clinic's tables
 * @param question that the clinic waited for an answer to
 * @param outputs what had come of it by then, as references
 */
public record SentVersion(
        int version,
        Instant at,
        ReferralState state,
        RequestPriority priority,
        Optional<String> question,
        List<String> outputs) {}
