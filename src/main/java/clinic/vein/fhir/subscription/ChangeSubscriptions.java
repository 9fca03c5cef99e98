package clinic.vein.fhir.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of subscriptions. Each system sees its own. */
public interface ChangeSubscriptions {

    /** Those of one system come one after another, until the transaction ends. */
    void takeTurn(String account);

    void add(ChangeSubscription subscription, Instant nextAttempt);

    Optional<ChangeSubscription> find(String account, SubscriptionId id);

    /** The same, held until the transaction ends. */
    Optional<ChangeSubscription> hold(String account, SubscriptionId id);

    List<ChangeSubscription> of(String account);

    void remove(SubscriptionId id);

    /** From now on in this state, with a version of its own, and as though nothing had failed. */
    void restate(SubscriptionId id, SubscriptionState state, Instant now);

    /** One of which something is due, with its events numbered, and which nobody else sends; nobody else does until then. */
    Optional<ChangeSubscription> take(Instant now, Instant until);

    /** Only if nobody else has taken it since. @param state from now on */
    void sent(ChangeSubscription taken, SubscriptionState state, long delivered, Instant now);

    /** Only if nobody else has taken it since. @param state from now on */
    void failed(ChangeSubscription taken, SubscriptionState state, String failure, Instant again, Instant now);

    /** What happened to those in error is counted too, so that whoever comes back sees what is not kept any more. */
    void numberInError();

    /** Those whose time is over are off. */
    void end(Instant now);

    /** How many are in this state. */
    int count(SubscriptionState state);
}
