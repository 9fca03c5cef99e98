package clinic.vein.security.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tokens that were given back before they ran out: here at once, at the clinic's other applications within seconds. Nobody waits
 * for whoever reads them, and while the database is away, nobody can give one back.
 */
@Component
class RevokedTokens {

    private static final Logger LOG = LoggerFactory.getLogger(RevokedTokens.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final RevokedTokenRows rows;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    RevokedTokens(RevokedTokenRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Known(Set<String> ids, Instant readAt) {

        boolean isOld(Instant now) {
            // Also where the clock was set back meanwhile.
            return Duration.between(readAt, now).abs().compareTo(KNOWN_FOR) >= 0;
        }
    }

    void add(String id, Instant runsOut) {
        rows.add(id, runsOut);
        turn.lock();
        try {
            known = new Known(
                    Stream.concat(known.ids().stream(), Stream.of(id)).collect(Collectors.toUnmodifiableSet()),
                    known.readAt());
        } finally {
            turn.unlock();
        }
    }

    boolean contains(String id) {
        Instant now = clock.instant();
        if (known.readAt().equals(Instant.EPOCH)) {
            turn.lock();
            read(now);
        } else if (known.isOld(now) && turn.tryLock()) {
            read(now);
        }
        return known.ids().contains(id);
    }

    /** By whoever has the turn, which is given back. */
    private void read(Instant now) {
        try {
            if (known.isOld(now)) {
                known = new Known(rows.notRunOut(now), now);
            }
        } catch (DataAccessException | TransactionException away) {
            if (known.readAt().equals(Instant.EPOCH)) {
                throw away;
            }
            LOG.warn("Which tokens were given back cannot be read; those that are known count on", away);
            known = new Known(known.ids(), now);
        } finally {
            turn.unlock();
        }
    }
}
