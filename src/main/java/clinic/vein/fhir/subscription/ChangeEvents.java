package clinic.vein.fhir.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of what the addresses of subscriptions are told. */
public interface ChangeEvents {

    /**
     * One for each subscription of the account that is not off.
     *
     * @param request its number in the store
     */
    void add(String account, long request, int version, Instant at);

    /** Gives the events that have none their numbers. Only within a transaction that holds the subscription. */
    void number(SubscriptionId id);

    /** With a number from the first to the last, both included. */
    List<ChangeEvent> of(SubscriptionId id, long first, long last, int most);

    /** The first event that is still kept. */
    Optional<Long> oldest(SubscriptionId id);

    /** What happened before, and nobody can ask for any more; what was not told of it by then never is. */
    void forget(Instant before);

    /** Since when the oldest event waits whose address is still spoken to. */
    Optional<Instant> waitingSince();
}
