package clinic.vein.links;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of links. Secrets are known to it by their hashes, or sealed. */
public interface PatientLinks {

    /**
     * A link as it is kept.
     *
     * @param sealedToken the secret, that only we can read; null while no message with the link has gone out
     * @param visitSha256 of the page that was opened last
     * @param earlierVisits of the pages opened before it that can be sent as well: somebody has two windows
     * @param sentSha256 of what was sent when it was used
     */
    record Stored(
            PatientLink link,
            byte @Nullable [] sealedToken,
            int wrongBirthDates,
            @Nullable String visitSha256,
            List<String> earlierVisits,
            @Nullable Instant visitUntil,
            @Nullable Instant usedAt,
            @Nullable String sentSha256,
            @Nullable Instant revokedAt) {

        boolean isUsable(Instant now) {
            return usedAt == null && stands(now);
        }

        /** Neither revoked nor run out, used or not. */
        boolean stands(Instant now) {
            return revokedAt == null && now.isBefore(link.until());
        }

        boolean isVisitedBy(LinkToken visit, Instant now) {
            return (visit.sha256().equals(visitSha256) || earlierVisits.contains(visit.sha256()))
                    && visitUntil != null
                    && now.isBefore(visitUntil);
        }
    }

    /** @param links of one referral, about the same thing and with the same end */
    void add(List<PatientLink> links, Instant at);

    /** Whether the patient was sent a link for that since, and it can be used. */
    boolean isIssued(ReferralId id, LinkPurpose purpose, Instant since);

    Optional<Stored> find(String tokenSha256);

    /** Nobody else changes it until the end of the transaction. */
    Optional<Stored> hold(UUID id);

    /** @param token the secret, that only we can read; null while no message with the link has gone out */
    record Sealed(UUID id, byte @Nullable [] token) {}

    /**
     * The same of many, always in one order, so that no two wait for each other. What each is for is not asked: another
     * release may have written it.
     */
    List<Sealed> holdAll(Set<UUID> ids);

    void giveToken(UUID id, String sha256, byte @Nullable [] sealed);

    /** Those that nobody used, which ended before that. */
    int removeEnded(Instant before);

    /** Pages that were opened before stay good as long as this one. */
    void visited(UUID id, Instant at, String visitSha256, Instant until);

    /** @param most with which the link is revoked */
    void wrongBirthDate(UUID id, int most, Instant at);

    /** @param sentSha256 of the page that was sent */
    void used(UUID id, Instant at, String sentSha256);

    /**
     * A link that can be used.
     *
     * @param openedAt when somebody opened it last with the date of birth; null where nobody did
     */
    record OpenLine(
            UUID id,
            LinkPurpose purpose,
            Instant issuedAt,
            Instant until,
            @Nullable Instant openedAt) {}

    /** Those that went out and can be used, the newest first. */
    List<OpenLine> open(ReferralId id, Instant now);

    /**
     * Makes those that went out open nothing any more. A message that waits, or is sent once more, brings a new secret.
     *
     * @param only null for all of the referral
     * @return what they were for
     */
    List<LinkPurpose> takeBack(ReferralId id, @Nullable UUID only, Instant at);

    /** All of the referral, used or not: a page that was sent is not sent with something else any more. */
    void close(ReferralId id, Instant at);

    /** What was closed with the referral stands again, as far as it has not run out. */
    void openAgain(ReferralId id);

    /** The same where any message went out by text, to a number that was not the patient's. */
    void forgetTextedTokens(ReferralId id);

    /** Messages that went out before have no link of use any more; those that go out from now on have. */
    void forgetTokens(ReferralId id);
}
