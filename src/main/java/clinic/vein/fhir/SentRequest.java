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
 * @param requester who asks, in the sender's words
 * @param cancelAskedAt when its sender asked the clinic to end it, which only the clinic does once it is under way
 * @param version counts the changes that its sender may see, from one on
 * @param changedAt when the last of them was made
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
        Optional<Instant> cancelAskedAt,
        int version,
        Instant changedAt) {

    /** A number that some system has given. */
    public record BusinessIdentifier(String system, String value) {}

    /** Whether it became a referral of its own. */
    public boolean isOwn() {
        return id.equals(referral);
    }

    /** Without what its sender asked for later. */
    SentRequest asOf(Instant then) {
        return new SentRequest(
                id,
                account,
                identifier,
                referral,
                hash,
                priority,
                requester,
                authoredAt,
                receivedAt,
                revokedAt,
                cancelAskedAt.filter(asked -> !asked.isAfter(then)),
                version,
                changedAt);
    }
}
