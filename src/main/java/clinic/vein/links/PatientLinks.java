package clinic.vein.links;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of links. Secrets are known to it by their hashes, or sealed. */
public interface PatientLinks {

    /**
     * A link as it is kept.
     *
     * @param sealedToken the secret, that only we can read; null while no message with the link has gone out
     */
    record Stored(
            PatientLink link,
            byte @Nullable [] sealedToken,
            int wrongBirthDates,
            @Nullable String visitSha256,
            @Nullable Instant visitUntil,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {

        boolean isUsable(Instant now) {
            return usedAt == null && revokedAt == null && now.isBefore(link.until());
        }

        boolean isVisitedBy(LinkToken visit, Instant now) {
            return visit.sha256().equals(visitSha256) && visitUntil != null && now.isBefore(visitUntil);
        }
    }

    /** @param links of one referral, about the same thing and with the same end */
    void add(List<PatientLink> links, Instant at);

    Optional<Stored> find(String tokenSha256);

    /** Nobody else changes it until the end of the transaction. */
    Optional<Stored> hold(UUID id);

    void giveToken(UUID id, String sha256, byte @Nullable [] sealed);

    /** Those that nobody used, which ended before that. */
    int removeEnded(Instant before);

    void visited(UUID id, Instant at, String visitSha256, Instant until);

    /** @param most with which the link is revoked */
    void wrongBirthDate(UUID id, int most, Instant at);

    void used(UUID id, Instant at);

    /** What is still open of the referral. */
    void revokeAll(ReferralId id, Instant at);
}
