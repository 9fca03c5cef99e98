package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands between its sender and the clinic.
 *
 * @param id by which the sender knows it; that of the referral, or of the further report that it became
 * @param account of the system that sent it
 * @param identifier the sender's own number for it
 * @param referral on which it stands, of which the sender of a further report learns nothing
 * @param hash of what it said, so that the same is taken in once
 * @param versionThen of the referral when it came: others of the same patient came before, or did not
 * @param requester who asks, in the sender's words
 */
public record SentRequest(
        ReferralId id,
        String account,
        BusinessIdentifier identifier,
        ReferralId referral,
        String hash,
        RequestPriority priority,
        @Nullable String requester,
        Instant authoredAt,
        Instant receivedAt,
        Optional<Instant> revokedAt,
        long versionThen) {

    /** A number that some system has given. */
    public record BusinessIdentifier(String system, String value) {}

    /** Whether it became a referral of its own. */
    public boolean isOwn() {
        return id.equals(referral);
    }
}
