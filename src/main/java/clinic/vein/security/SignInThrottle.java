package clinic.vein.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without locking anybody out. Failures are counted for an account at an address, and for the address
 * as a whole; a stranger's do not count for the owner elsewhere. A device on which the account was signed in before is
 * counted by itself, so that its owner gets in even from the address where a stranger is at work.
 *
 * <p>In memory and bounded: what it forgets, by age, by number or by a restart, only makes it milder for a while.
 */
@Component
class SignInThrottle {

    private static final int LARGEST = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** Mistakes of a person; after them the waiting grows from seconds to a quarter of an hour. */
    private static final Limit ACCOUNT_AT_ADDRESS = new Limit(5, Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** A whole clinic may sit behind one address. */
    private static final Limit ADDRESS = new Limit(50, Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > LARGEST;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts the try as failed until {@link #succeeded}, so that many at once gain nothing. */
    synchronized void begin(String account, SignInOrigin origin) {
        Instant now = clock.instant();
        List<Counter> counters = counters(account, origin);
        Duration wait = counters.stream()
                .map(counter -> current(counter, now).wait(counter.limit(), now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new TooManyTries(wait);
        }
        counters.forEach(counter ->
                failures.put(counter.key(), new Failures(current(counter, now).number() + 1, now)));
    }

    synchronized void succeeded(String account, SignInOrigin origin) {
        Instant now = clock.instant();
        for (Counter counter : counters(account, origin)) {
            // Whoever has one account of his own must not clear the address by it.
            if (counter.limit() == ADDRESS) {
                Failures before = current(counter, now);
                failures.put(counter.key(), new Failures(Math.max(0, before.number() - 1), before.last()));
            } else {
                failures.remove(counter.key());
            }
        }
    }

    private Failures current(Counter counter, Instant now) {
        Failures known = failures.get(counter.key());
        return known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(now) ? Failures.NONE : known;
    }

    private static List<Counter> counters(String account, SignInOrigin origin) {
        return origin.isKnownDeviceOf(account)
                ? List.of(new Counter("device " + origin.device(), ACCOUNT_AT_ADDRESS))
                : List.of(
                        new Counter("account " + origin.network() + " " + account, ACCOUNT_AT_ADDRESS),
                        new Counter("address " + origin.network(), ADDRESS));
    }

    private record Counter(String key, Limit limit) {}

    /** @param free tries without waiting; each further one doubles the waiting, from the first to the longest */
    private record Limit(int free, Duration first, Duration longest) {

        Duration after(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            long doubled = first.toMillis() << Math.min(failures - free, 20);
            return Duration.ofMillis(Math.min(doubled, longest.toMillis()));
        }
    }

    private record Failures(int number, Instant last) {

        static final Failures NONE = new Failures(0, Instant.EPOCH);

        Duration wait(Limit limit, Instant now) {
            Duration after = limit.after(number);
            // Without failures nobody waits, even if the clock was set back meanwhile.
            return after.isZero() ? Duration.ZERO : Duration.between(now, last.plus(after));
        }
    }
}
