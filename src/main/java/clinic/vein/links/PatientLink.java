package clinic.vein.links;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a link is for.
 *
 * @param subject what it is about, such as a booking; of the purpose it depends what
 * @param until when it can be used no longer
 */
public record PatientLink(UUID id, ReferralId referral, LinkPurpose purpose, UUID subject, Instant until) {

    /** Where links lead, before their secret. */
    public static final String PATH = "/go/";
}
