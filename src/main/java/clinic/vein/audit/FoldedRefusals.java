package clinic.vein.audit;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.web.CallerNetwork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Puts refusals on record. Whoever is refused again and again within a minute, by the same account from the same address,
 * is counted after the first rows: a row each, for ever, would let anybody fill the disk. The count is written when the
 * minute is over, or later where it cannot be; only a crash loses it. An address stands for its network.
 */
@Component
public class FoldedRefusals implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FoldedRefusals.class);
    private static final int ROWS_A_MINUTE = 20;

    /** Beyond them whoever comes is counted together. */
    private static final int MOST_COUNTED = 5_000;

    private final AuditEvents events;
    private final CallerAddress address;
    private final Clock clock;
    private final Map<From, Integer> counted = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    FoldedRefusals(AuditEvents events, CallerAddress address, Clock clock) {
        this.events = events;
        this.address = address;
        this.clock = clock;
    }

    private record From(
            Actor actor, AuditAction action, @Nullable String address) {}

    /** @throws AuditUnavailable when a row cannot be written */
    public void add(Actor actor, AuditEntry entry) {
        if (count(new From(actor, entry.action(), network())) <= ROWS_A_MINUTE) {
            events.add(actor, entry);
        }
    }

    private @Nullable String network() {
        String from = address.get();
        return from == null ? null : CallerNetwork.of(from);
    }

    private int count(From from) {
        writeWhatIsOver();
        synchronized (counted) {
            boolean room = counted.containsKey(from) || counted.size() < MOST_COUNTED;
            return counted.merge(room ? from : new From(from.actor(), from.action(), "elsewhere"), 1, Integer::sum);
        }
    }

    /** The counts of the minute before this one. */
    public void writeWhatIsOver() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Map<From, Integer> over;
        synchronized (counted) {
            if (now.equals(minute)) {
                return;
            }
            minute = now;
            over = takeAll();
        }
        over.forEach(this::write);
    }

    private Map<From, Integer> takeAll() {
        synchronized (counted) {
            Map<From, Integer> all = Map.copyOf(counted);
            counted.clear();
            return all;
        }
    }

    /** What cannot be written now is counted on, and holds up nobody. */
    private void write(From from, int count) {
        if (count <= ROWS_A_MINUTE) {
            return;
        }
        try {
            events.add(
                    from.actor(),
                    AuditEntry.refused(
                            from.action(),
                            null,
                            new Phrase(FoldedDetail.MORE_WITHIN_A_MINUTE, count - ROWS_A_MINUTE).inEnglish()),
                    from.address());
        } catch (AuditUnavailable later) {
            LOG.warn("The count of what was refused cannot be put on record yet: {}", later.getMessage());
            synchronized (counted) {
                counted.merge(from, count, Integer::sum);
            }
        }
    }

    @Override
    public void destroy() {
        takeAll().forEach(this::write);
    }
}
