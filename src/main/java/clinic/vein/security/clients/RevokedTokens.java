package clinic.vein.security.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tokens that were given back before they ran out: here at once, at the clinic's other applications within seconds. */
@Component
class RevokedTokens {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final RevokedTokenRows rows;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    RevokedTokens(RevokedTokenRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Known(Set<String> ids, Instant readAt) {}

    void add(String id, Instant runsOut) {
        rows.add(id, runsOut);
        known = new Known(
                Stream.concat(known.ids().stream(), Stream.of(id)).collect(Collectors.toUnmodifiableSet()),
                known.readAt());
    }

    boolean contains(String id) {
        Instant now = clock.instant();
        // Also where the clock was set back meanwhile.
        if (Duration.between(known.readAt(), now).abs().compareTo(KNOWN_FOR) >= 0) {
            known = new Known(rows.notRunOut(now), now);
        }
        return known.ids().contains(id);
    }
}
