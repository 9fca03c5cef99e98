package clinic.vein.fhir.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far other systems are behind. Health checks ask, which must not wait for a database that is away: so it is remembered. */
@Component
public class TellLag {

    private final ChangeSubscriptions subscriptions;
    private final ChangeEvents events;
    private final Clock clock;
    private volatile Optional<Instant> oldest = Optional.empty();
    private volatile int failed;

    TellLag(ChangeSubscriptions subscriptions, ChangeEvents events, Clock clock) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.clock = clock;
    }

    /** Before and after each round. */
    public void measure() {
        oldest = events.waitingSince();
        failed = subscriptions.count(SubscriptionState.ERROR);
    }

    /** How long the oldest event has waited whose address is still spoken to; zero when none waited at the last round. */
    public Duration now() {
        Duration waited =
                oldest.map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /** How many subscriptions are in error: their systems hear nothing. */
    public int failed() {
        return failed;
    }
}
