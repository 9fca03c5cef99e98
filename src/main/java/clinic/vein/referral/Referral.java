package clinic.vein.referral;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it stands.
 *
 * @param pathway null until triage; see {@link #triagedPathway}
 * @param urgency null until triage; see {@link #triagedUrgency}
 * @param clockStart when the wait began; a resubmission after a decline keeps that of the declined referral
 * @param resubmissionOf the declined referral that this one follows
 * @param version counts changes; the ETag of the HTTP API
 */
public record Referral(
        ReferralId id,
        Reference reference,
        ReferralState state,
        @Nullable Pathway pathway,
        @Nullable Urgency urgency,
        ReferralReport report,
        Instant receivedAt,
        Instant clockStart,
        Optional<ReferralId> resubmissionOf,
        int version) {

    /** @throws IllegalStateException before triage, when nobody can know */
    public Pathway triagedPathway() {
        return triaged(pathway);
    }

    /** @throws IllegalStateException before triage, when nobody can know */
    public Urgency triagedUrgency() {
        return triaged(urgency);
    }

    private <T> T triaged(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Referral " + id + " is not triaged yet");
        }
        return value;
    }
}
