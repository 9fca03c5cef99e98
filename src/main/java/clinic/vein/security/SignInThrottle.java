package clinic.vein.security;

import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.Tries.Counter;
import clinic.vein.security.limits.Tries.Limit;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without locking anybody out. Failures are counted for an account at an address, and for the address
 * as a whole; a stranger's do not count for the owner elsewhere. A device on which the account was signed in before is
 * counted by itself, so that its owner gets in even from the address where a stranger is at work.
 */
@Component
class SignInThrottle {

    /** Mistakes of a person; after them the waiting grows from seconds to a quarter of an hour. */
    private static final Limit ACCOUNT_AT_ADDRESS = new Limit(5, Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** A whole clinic may sit behind one address. */
    private static final Limit ADDRESS = new Limit(50, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** Of who has shown the password and not the second factor: a person who looks for the device, and their second browser. */
    private static final Limit HALF_AT_ADDRESS = new Limit(10, Duration.ofSeconds(5), Duration.ofMinutes(15));

    /**
     * Of all strange browsers together. What they begin within the quarter of an hour that half a sign-in lasts is fewer than
     * are kept of one account, so that none of them pushes off what the owner began at a browser that is known.
     */
    private static final Limit HALF_ANYWHERE = new Limit(10, Duration.ofSeconds(15), Duration.ofMinutes(5));

    private final Tries tries;

    SignInThrottle(Tries tries) {
        this.tries = tries;
    }

    /** Counts the try as failed until {@link #succeeded}. */
    void begin(String account, SignInOrigin origin) {
        Duration wait = tries.begin(counters(account, origin));
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
    }

    void succeeded(String account, SignInOrigin origin) {
        tries.succeeded(counters(account, origin));
    }

    /**
     * Counts the password's being right until {@link #complete}: whoever knows it and has no device must not begin the second
     * step more often than its owner can type a code, which would push the owner's own off.
     */
    void half(String account, SignInOrigin origin) {
        Duration wait = tries.begin(half(origin, account));
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
    }

    void complete(String account, SignInOrigin origin) {
        tries.succeeded(half(origin, account));
    }

    private static List<Counter> half(SignInOrigin origin, String account) {
        return origin.isKnownDeviceOf(account)
                ? List.of(new Counter("half-device " + origin.device(), HALF_AT_ADDRESS, false))
                : List.of(
                        new Counter("half " + origin.network() + " " + account, HALF_AT_ADDRESS, false),
                        new Counter("half " + account, HALF_ANYWHERE, true));
    }

    private static List<Counter> counters(String account, SignInOrigin origin) {
        return origin.isKnownDeviceOf(account)
                ? List.of(new Counter("device " + origin.device(), ACCOUNT_AT_ADDRESS, false))
                : List.of(
                        new Counter("account " + origin.network() + " " + account, ACCOUNT_AT_ADDRESS, false),
                        new Counter("address " + origin.network(), ADDRESS, true));
    }
}
