package clinic.vein.fhir.subscription;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.StaleRequest;
import clinic.vein.fhir.subscription.ReadSubscription.Wish;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A system asks to be told of changes to what it sent, looks at that, and asks no more. */
@Component
public class SubscribeToChanges {

    /** Of one system. Local policy. */
    private static final int MOST = 20;

    /** What is asked for again at once. */
    private static final int MOST_EVENTS = 100;

    private static final int KEY_BYTES = 32;

    private final ReadSubscription readSubscription;
    private final ChangeSubscriptions subscriptions;
    private final ChangeEvents events;
    private final SubscriptionSeal seal;
    private final AuditEvents audit;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SubscribeToChanges(
            ReadSubscription readSubscription,
            ChangeSubscriptions subscriptions,
            ChangeEvents events,
            SubscriptionSeal seal,
            AuditEvents audit,
            CurrentActor currentActor,
            Clock clock) {
        this.readSubscription = readSubscription;
        this.subscriptions = subscriptions;
        this.events = events;
        this.seal = seal;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param newKey that we made, which is told this once */
    public record Subscribed(ChangeSubscription subscription, Optional<String> newKey) {}

    /** @throws Refused with every violation */
    @Transactional
    public Subscribed subscribe(Subscription asked) {
        Instant now = now();
        Wish wish = readSubscription.read(asked, now);
        subscriptions.takeTurn(account());
        if (subscriptions.of(account()).size() >= MOST) {
            throw new Refused("Subscription", FhirFault.TOO_MANY_SUBSCRIPTIONS, MOST);
        }
        SubscriptionId id = SubscriptionId.random();
        Optional<String> newKey = wish.key().isPresent() ? Optional.empty() : Optional.of(newKey());
        Secrets secrets = new Secrets(wish.key().or(() -> newKey).orElseThrow(), wish.authorization());
        ChangeSubscription subscription = new ChangeSubscription(
                id,
                account(),
                SubscriptionState.REQUESTED,
                wish.endpoint(),
                seal.seal(id, secrets),
                wish.reason(),
                wish.heartbeat(),
                wish.mostEvents(),
                wish.endsAt(),
                1,
                now,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        subscriptions.add(subscription, now);
        onRecord(id, "requested");
        return new Subscribed(subscription, newKey);
    }

    private String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Off, or requested anew; nothing else of it changes.
     *
     * @param version that the caller saw; null where any will do
     * @throws StaleRequest when it is not the one that is there
     * @throws Refused when anything else is asked for
     */
    @Transactional
    public ChangeSubscription change(SubscriptionId id, @Nullable Integer version, Subscription asked) {
        ChangeSubscription held = subscriptions.hold(account(), id).orElseThrow(NoSuchReferral::new);
        if (version != null && version != held.version()) {
            throw new StaleRequest();
        }
        boolean off = asked.getStatus() == SubscriptionStatus.OFF;
        if (!off && asked.getStatus() != SubscriptionStatus.REQUESTED) {
            throw new Refused("Subscription.status", FhirFault.ONLY_OFF_OR_REQUESTED);
        }
        if (asked.getChannel().hasHeader()) {
            throw new Refused("Subscription.channel.header", FhirFault.ANOTHER_SUBSCRIPTION);
        }
        if (asked.getChannel().hasEndpoint()
                && !held.endpoint().toString().equals(asked.getChannel().getEndpoint())) {
            throw new Refused("Subscription.channel.endpoint", FhirFault.ANOTHER_SUBSCRIPTION);
        }
        SubscriptionState state = off ? SubscriptionState.OFF : SubscriptionState.REQUESTED;
        if (held.state() != state) {
            events.number(id);
            subscriptions.restate(id, state, now());
            onRecord(id, state.code());
        }
        return find(id);
    }

    @Transactional
    public void remove(SubscriptionId id) {
        subscriptions.hold(account(), id).orElseThrow(NoSuchReferral::new);
        subscriptions.remove(id);
        onRecord(id, "deleted");
    }

    /** @throws NoSuchReferral when the caller has none of that id */
    public ChangeSubscription find(SubscriptionId id) {
        return subscriptions.find(account(), id).orElseThrow(NoSuchReferral::new);
    }

    public List<ChangeSubscription> all() {
        return subscriptions.of(account());
    }

    /** With the numbers of what happened meanwhile. */
    @Transactional
    public ChangeSubscription status(SubscriptionId id) {
        subscriptions.hold(account(), id).orElseThrow(NoSuchReferral::new);
        events.number(id);
        return find(id);
    }

    /** What happened, as far as it is kept. */
    public record Replay(ChangeSubscription subscription, List<ChangeEvent> events) {}

    /**
     * The first hundred of what was asked for; the last number says whether there are more.
     *
     * @throws EventsForgotten when the first is not kept any more
     */
    @Transactional
    public Replay replay(SubscriptionId id, long first, long last) {
        ChangeSubscription subscription = status(id);
        long oldest = events.oldest(id).orElse(subscription.lastEvent() + 1);
        if (first < oldest && subscription.lastEvent() > 0) {
            throw new EventsForgotten();
        }
        return new Replay(subscription, events.of(id, first, last, MOST_EVENTS));
    }

    private void onRecord(SubscriptionId id, String done) {
        audit.add(
                currentActor.get(), AuditEntry.done(AuditAction.PERMISSION_CHANGED, "Subscription/" + id + " " + done));
    }

    private String account() {
        return currentActor.get().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
