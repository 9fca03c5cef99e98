package clinic.vein.security.limits;

import clinic.vein.security.limits.TryCounts.Count;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, at all of the clinic's applications alike: after some failures each further try must wait, longer and
 * longer. What is forgotten, by age or with the table, only makes it milder for a while.
 */
@Component
public class Tries {

    /** Later nobody waits any more. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final Count NONE = new Count(0, Instant.EPOCH);

    private final TryCounts counts;
    private final Clock clock;

    public Tries(TryCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /** @param free tries without waiting; each further one doubles the waiting, from the first to the longest */
    public record Limit(int free, Duration first, Duration longest) {

        private Duration after(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            long doubled = first.toMillis() << Math.min(failures - free, 20);
            return Duration.ofMillis(Math.min(doubled, longest.toMillis()));
        }

        /** @return zero, or how long after those failures the next try must still wait */
        public Duration waiting(Count failures, Instant now) {
            Duration after = after(failures.number());
            Instant next = failures.last().plus(after);
            // Without failures nobody waits, even if the clock was set back meanwhile.
            return after.isZero() || !next.isAfter(now) ? Duration.ZERO : Duration.between(now, next);
        }
    }

    /**
     * @param name of whom is counted
     * @param shared whether others are counted with it, so that one's success takes back no more than one's own try
     */
    public record Counter(String name, Limit limit, boolean shared) {}

    /** Counts the try as failed until {@link #succeeded}, so that many at once gain nothing. @return zero, or how long to wait */
    public Duration begin(List<Counter> counters) {
        Instant now = clock.instant();
        Duration[] wait = {Duration.ZERO};
        counts.change(names(counters), before -> {
            wait[0] = longest(counters, before, now);
            return wait[0].isZero() ? counted(counters, before, now) : before;
        });
        return wait[0];
    }

    private static Duration longest(List<Counter> counters, Map<String, Count> before, Instant now) {
        Duration longest = Duration.ZERO;
        for (Counter counter : counters) {
            Duration wait = counter.limit().waiting(current(before, counter, now), now);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private static Map<String, Count> counted(List<Counter> counters, Map<String, Count> before, Instant now) {
        Map<String, Count> after = new HashMap<>();
        for (Counter counter : counters) {
            after.put(counter.name(), new Count(current(before, counter, now).number() + 1, now));
        }
        return after;
    }

    public void succeeded(List<Counter> counters) {
        Instant now = clock.instant();
        counts.change(names(counters), before -> {
            Map<String, Count> after = new HashMap<>();
            for (Counter counter : counters) {
                Count count = current(before, counter, now);
                // Whoever has one account of his own must not clear the address by it.
                if (counter.shared() && count.number() > 1) {
                    after.put(counter.name(), new Count(count.number() - 1, count.last()));
                }
            }
            return after;
        });
    }

    private static List<String> names(List<Counter> counters) {
        return counters.stream().map(Counter::name).toList();
    }

    private static Count current(Map<String, Count> counts, Counter counter, Instant now) {
        Count known = counts.getOrDefault(counter.name(), NONE);
        return known.last().plus(FORGOTTEN_AFTER).isBefore(now) ? NONE : known;
    }
}
