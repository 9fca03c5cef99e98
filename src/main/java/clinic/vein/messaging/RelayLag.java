package clinic.vein.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the relays are behind. Health checks ask, which must not wait for a database that is away: so it is remembered. */
@Component
public class RelayLag {

    private final PendingMessages pending;
    private final RelayedChannels relayed;
    private final Clock clock;
    private final Map<Channel, Instant> oldest = new ConcurrentHashMap<>();

    RelayLag(PendingMessages pending, RelayedChannels relayed, Clock clock) {
        this.pending = pending;
        this.relayed = relayed;
        this.clock = clock;
    }

    /** Before and after each round of that relay. */
    public void measure(Channel channel) {
        if (relayed.has(channel)) {
            pending.oldest(channel)
                    .ifPresentOrElse(written -> oldest.put(channel, written), () -> oldest.remove(channel));
        }
    }

    /**
     * How long the oldest message has waited to be sent that way; zero when none waited at the last round, and where nothing
     * goes that way by itself.
     */
    public Duration now(Channel channel) {
        Instant written = oldest.get(channel);
        Duration waited = written == null ? Duration.ZERO : Duration.between(written, clock.instant());
        return waited.isNegative() ? Duration.ZERO : waited;
    }
}
