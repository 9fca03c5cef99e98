package clinic.vein.fhir.subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A system's wish to be told of changes.
 *
 * @param account of the system
 * @param sealed what is signed and sent with, by {@link SubscriptionSeal}
 * @param reason in the system's words
 * @param heartbeat after how long without an event the address is told that all is well; empty for never
 * @param mostEvents in one notification
 * @param endsAt after which it is off by itself
 * @param version counts its own changes, from one on
 * @param lastEvent the number of the last event; 0 before the first
 * @param deliveredEvent the number of the last event that its address has taken
 * @param attempts since the address last answered well
 * @param takenUntil until when the application that took it may send; nobody else does meanwhile
 * @param sentAt when its address last answered well
 * @param failure what the address did wrong last, as a code
 */
public record ChangeSubscription(
        SubscriptionId id,
        String account,
        SubscriptionState state,
        URI endpoint,
        byte[] sealed,
        String reason,
        Optional<Duration> heartbeat,
        int mostEvents,
        Optional<Instant> endsAt,
        int version,
        Instant changedAt,
        long lastEvent,
        long deliveredEvent,
        int attempts,
        Optional<Instant> takenUntil,
        Optional<Instant> sentAt,
        Optional<String> failure) {}
