package clinic.vein.security;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows about the one who is signed in.
 *
 * @param activeAt the last activity of a person, not of a page that refreshes itself
 * @param checkedAt when the account was last read
 * @param version the account's version when its password was right
 */
record SignedInSession(String account, Instant signedInAt, Instant activeAt, Instant checkedAt, String version) {

    static final String KEY = SignedInSession.class.getName();

    /** Each file of a page is a request: as many rows to write gain nothing. */
    private static final Duration AS_GOOD_AS_NOW = Duration.ofSeconds(1);

    SignedInSession {
        requireNonNull(account);
        requireNonNull(signedInAt);
        requireNonNull(activeAt);
        requireNonNull(checkedAt);
        requireNonNull(version);
    }

    static @Nullable SignedInSession of(HttpSession session) {
        return (SignedInSession) session.getAttribute(KEY);
    }

    void keep(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    SignedInSession active(Instant now) {
        return now.isBefore(activeAt.plus(AS_GOOD_AS_NOW))
                ? this
                : new SignedInSession(account, signedInAt, now, checkedAt, version);
    }

    SignedInSession checked(Instant now) {
        return new SignedInSession(account, signedInAt, activeAt, now, version);
    }

    Instant idleEnd(HttpSession session) {
        // The container's own clock cannot be used: it takes a page that refreshes itself for a person.
        return activeAt.plusSeconds(session.getMaxInactiveInterval());
    }

    Instant lastEnd(Duration longest) {
        return signedInAt.plus(longest);
    }
}
