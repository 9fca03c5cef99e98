package clinic.vein.security;

import clinic.vein.kernel.Actor;
import clinic.vein.security.factor.SecondStep;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.Tries.Counter;
import clinic.vein.security.limits.Tries.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks at a code that somebody typed who knows the account's password, and slows guessing down. Wrong codes are counted for
 * the account at an address, and more mildly for the account wherever they come from, since a million codes are few for
 * somebody with many addresses. A browser in which the account was signed in before is counted by itself: whoever else knows
 * the password cannot keep the owner out there, nor for long elsewhere.
 */
@Component
public class CheckCode {

    /** Mistakes of a person; after them the waiting grows from seconds to a quarter of an hour. */
    private static final Limit AT_ADDRESS = new Limit(5, Duration.ofSeconds(15), Duration.ofMinutes(15));

    /**
     * Of all strange browsers together. Three codes of a million are right at a time, so that a try in five minutes finds one
     * on one day in a thousand, with an alarm all the while.
     */
    private static final Limit ANYWHERE = new Limit(20, Duration.ofSeconds(15), Duration.ofMinutes(5));

    private final SecondStep secondStep;
    private final Tries tries;
    private final KnownDevices devices;

    CheckCode(SecondStep secondStep, Tries tries, KnownDevices devices) {
        this.secondStep = secondStep;
        this.tries = tries;
        this.devices = devices;
    }

    /** What became of a code. */
    public enum Outcome {
        RIGHT,
        WRONG,
        TOO_SOON
    }

    /** @param pause until the next try; zero but for {@link Outcome#TOO_SOON} */
    public record Checked(Outcome outcome, Duration pause) {

        private static final Checked RIGHT = new Checked(Outcome.RIGHT, Duration.ZERO);
        private static final Checked WRONG = new Checked(Outcome.WRONG, Duration.ZERO);
    }

    /** Of somebody who is signing in. */
    public Checked atSignIn(Actor actor, String typed, HttpServletRequest request) {
        return check(actor, typed, counters(actor.id(), devices.buildDetails(request)));
    }

    /** Of somebody who is in by one already: counted apart from all who are on their way. */
    public Checked ofSignedIn(Actor actor, String typed) {
        return check(actor, typed, List.of(new Counter("code-signed-in " + actor.id(), AT_ADDRESS, false)));
    }

    private Checked check(Actor actor, String typed, List<Counter> counters) {
        Duration wait = tries.begin(counters);
        if (!wait.isZero()) {
            return new Checked(Outcome.TOO_SOON, wait);
        }
        if (!secondStep.takes(actor, typed)) {
            return Checked.WRONG;
        }
        tries.succeeded(counters);
        return Checked.RIGHT;
    }

    private static List<Counter> counters(String account, SignInOrigin origin) {
        return origin.isKnownDeviceOf(account)
                ? List.of(new Counter("code-device " + origin.device(), AT_ADDRESS, false))
                : List.of(
                        new Counter("code " + origin.network() + " " + account, AT_ADDRESS, false),
                        new Counter("code " + account, ANYWHERE, true));
    }
}
