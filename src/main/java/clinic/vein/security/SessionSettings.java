package clinic.vein.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in. The time without activity is {@code server.servlet.session.timeout}.
 *
 * @param longest whatever happens, after this one signs in again
 * @param rereadAfter a change of an account's groups or password, or its end, holds after this time at the latest
 */
@ConfigurationProperties("clinic.session")
record SessionSettings(
        @DefaultValue("12h") Duration longest,
        @DefaultValue("30s") Duration rereadAfter) {

    SessionSettings {
        if (longest.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("clinic.session.longest must be at least a minute");
        }
        if (rereadAfter.isNegative()) {
            throw new IllegalArgumentException("clinic.session.reread-after must not be negative");
        }
    }
}
