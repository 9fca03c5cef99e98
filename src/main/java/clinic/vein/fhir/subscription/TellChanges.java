package clinic.vein.fhir.subscription;

import clinic.vein.fhir.subscription.Targets.NotTold;
import clinic.vein.kernel.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the addresses of subscriptions what is due. No transaction is open while one is spoken to. A subscription is taken for
 * some minutes, so that what was being sent when the application died goes out later, under the same numbers.
 */
@Component
public class TellChanges {

    private static final Logger LOG = LoggerFactory.getLogger(TellChanges.class);

    /** Longer than all that one request may take. */
    static final Duration TAKEN_FOR = Duration.ofMinutes(2);

    /** After each try that failed; after the last of them the subscription is in error. Local policy. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** For how long what happened can be asked for again. Local policy. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int IN_ONE_ROUND = 500;
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);
    private static final int GONE = 410;

    private final ChangeSubscriptions subscriptions;
    private final ChangeEvents events;
    private final SubscriptionSettings settings;
    private final KnownSystems systems;
    private final SubscriptionSeal seal;
    private final Targets targets;
    private final NotificationJson json;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellChanges(
            ChangeSubscriptions subscriptions,
            ChangeEvents events,
            SubscriptionSettings settings,
            KnownSystems systems,
            SubscriptionSeal seal,
            Targets targets,
            NotificationJson json,
            PublicAddress address,
            TransactionTemplate transaction,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.settings = settings;
        this.systems = systems;
        this.seal = seal;
        this.targets = targets;
        this.json = json;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void run() {
        Instant begun = now();
        transaction.executeWithoutResult(status -> {
            subscriptions.end(begun);
            subscriptions.numberInError();
            events.forget(begun.minus(KEPT));
        });
        Instant end = begun.plus(LONGEST_ROUND);
        for (int sent = 0; sent < IN_ONE_ROUND && now().isBefore(end); sent++) {
            Instant now = now();
            Optional<ChangeSubscription> due =
                    transaction.execute(status -> subscriptions.take(now, now.plus(TAKEN_FOR)));
            if (due.isEmpty()) {
                return;
            }
            tell(due.get());
        }
    }

    private void tell(ChangeSubscription taken) {
        if (!systems.contains(taken.account())) {
            // Not at once for good: this application may know less than one that was started later.
            failed(taken, "NOT_REGISTERED", false);
            return;
        }
        boolean handshake = taken.state() == SubscriptionState.REQUESTED;
        List<ChangeEvent> due = handshake
                ? List.of()
                : events.of(taken.id(), taken.deliveredEvent() + 1, taken.lastEvent(), taken.mostEvents());
        NotificationKind kind = handshake
                ? NotificationKind.HANDSHAKE
                : due.isEmpty() ? NotificationKind.HEARTBEAT : NotificationKind.EVENTS;
        try {
            int answer = post(taken, kind, due);
            if (answer < 200 || answer >= 300) {
                failed(taken, "REFUSED " + answer, answer == GONE);
                return;
            }
        } catch (NotTold silent) {
            failed(taken, String.valueOf(silent.getMessage()), false);
            return;
        } catch (RuntimeException broken) {
            LOG.error("Subscription {} could not be told", taken.id(), broken);
            failed(taken, "BROKEN", false);
            return;
        }
        // Before a heartbeat there are no events that are still kept; after the handshake they follow.
        long none = handshake ? taken.deliveredEvent() : taken.lastEvent();
        long delivered = due.isEmpty() ? none : due.get(due.size() - 1).number();
        transaction.executeWithoutResult(
                status -> subscriptions.sent(taken, SubscriptionState.ACTIVE, delivered, now()));
    }

    private int post(ChangeSubscription taken, NotificationKind kind, List<ChangeEvent> due) {
        if (!settings.allows(taken.endpoint())) {
            throw new NotTold("NOT_ALLOWED");
        }
        Secrets secrets = seal.open(taken.id(), taken.sealed()).orElseThrow(() -> new NotTold("NO_SECRET"));
        byte[] body =
                json.write(Notification.of(kind, taken, due, address.to("/fhir").toString(), Date.from(now())));
        String time = Long.toString(now().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/fhir+json");
        headers.put(ChangeSignature.TIME, time);
        headers.put(ChangeSignature.SIGNATURE, ChangeSignature.of(secrets.key(), time, body));
        if (!secrets.authorization().isEmpty()) {
            headers.put("Authorization", secrets.authorization());
        }
        return targets.post(taken.endpoint(), headers, body);
    }

    private void failed(ChangeSubscription taken, String failure, boolean lasting) {
        boolean last = lasting || taken.attempts() > PAUSES.size();
        LOG.warn("Subscription {} was not told: {}{}", taken.id(), failure, last ? "; it is in error now" : "");
        Instant now = now();
        Instant again = now.plus(PAUSES.get(Math.min(taken.attempts(), PAUSES.size()) - 1));
        transaction.executeWithoutResult(status ->
                subscriptions.failed(taken, last ? SubscriptionState.ERROR : taken.state(), failure, again, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
