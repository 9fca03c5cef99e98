package clinic.vein.audit;

import clinic.vein.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Puts refusals on record. Whoever is refused again and again within a minute, by the same account from the same address,
 * is counted after the first rows: a row each, for ever, would let anybody fill the disk. The count is written when the
 * minute is over; only a crash loses it.
 */
@Component
public class FoldedRefusals implements DisposableBean {

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
        if (count(new From(actor, entry.action(), address.get())) <= ROWS_A_MINUTE) {
            events.add(actor, entry);
        }
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
        List<Map.Entry<From, Integer>> over;
        synchronized (counted) {
            if (now.equals(minute)) {
                return;
            }
            minute = now;
            over = new ArrayList<>(Map.copyOf(counted).entrySet());
            counted.clear();
        }
        over.forEach(each -> write(each.getKey(), each.getValue() - ROWS_A_MINUTE));
    }

    private void write(From from, int more) {
        if (more > 0) {
            events.add(
                    from.actor(),
                    AuditEntry.refused(from.action(), null, more + " more within a minute"),
                    from.address());
        }
    }

    @Override
    public void destroy() {
        synchronized (counted) {
            counted.forEach((from, count) -> write(from, count - ROWS_A_MINUTE));
            counted.clear();
        }
    }
}
