package clinic.vein.fhir;

import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store of who sent which request. Each system sees its own. */
public interface SentRequests {

    /** Requests of one sender with one number come one after another, until the transaction ends. */
    void takeTurn(String account, BusinessIdentifier identifier);

    void add(SentRequest sent);

    Optional<SentRequest> find(String account, BusinessIdentifier identifier);

    /** The first that became this id. */
    Optional<SentRequest> find(String account, ReferralId id);

    void setRevoked(String account, ReferralId id, Instant at);

    /** @param hash of the reason */
    void setCancelAsked(String account, ReferralId id, Instant at, String hash);

    /** Whether it was asked for with this reason last. */
    boolean isCancelAsked(String account, ReferralId id, String hash);

    /** Where a page begins: after this request. */
    record Place(Instant receivedAt, ReferralId id) {}

    /**
     * What is looked for; each criterion that is not null must fit.
     *
     * @param states what the sender sees; all that may be
     * @param changedFrom the earliest last change, inclusive
     */
    record Criteria(
            @Nullable ReferralId id,
            @Nullable BusinessIdentifier identifier,
            @Nullable BusinessIdentifier patient,
            Set<ReferralState> states,
            @Nullable Instant authoredFrom,
            @Nullable Instant authoredUntil,
            @Nullable Instant changedFrom,
            @Nullable Instant changedUntil,
            @Nullable RequestPriority priority) {}

    long count(String account, Criteria criteria);

    /** In the order in which they came, so that a page stays what it is. */
    List<SentRequest> search(String account, Criteria criteria, @Nullable Place after, int limit);
}
