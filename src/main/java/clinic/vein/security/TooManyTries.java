package clinic.vein.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The password was not even looked at: too many were wrong before. */
class TooManyTries extends LockedException {

    private final transient Duration wait;

    TooManyTries(Duration wait) {
        super("Too many tries; the next is possible in " + seconds(wait) + " s");
        this.wait = wait;
    }

    long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
