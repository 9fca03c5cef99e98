package clinic.vein.referral;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import java.time.Instant;
import java.util.Optional;

/**
 * A referral as it stands.
 *
 * @param clockStart when the wait began; a resubmission after a decline keeps that of the declined referral
 * @param resubmissionOf the declined referral that this one follows
 * @param version counts changes; the ETag of the HTTP API
 */
public record Referral(
        ReferralId id,
        Reference reference,
        ReferralState state,
        Pathway pathway,
        Urgency urgency,
        ReferralReport report,
        Instant receivedAt,
        Instant clockStart,
        Optional<ReferralId> resubmissionOf,
        int version) {}
