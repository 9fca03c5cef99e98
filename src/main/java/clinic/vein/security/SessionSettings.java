package clinic.vein.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in. The time without activity is {@code server.servlet.session.timeout}.
 *
 * @param longest whatever happens, after this one signs in again
 * @param rereadAfter a change of an account's groups or password, or its end, holds after this time at the latest
 * @param most how many there may be, of all the clinic's applications together; strangers have none
 */
@ConfigurationProperties("clinic.session")
public record SessionSettings(
        @DefaultValue("12h") Duration longest,
        @DefaultValue("30s") Duration rereadAfter,
        @DefaultValue("10000") int most) {

    public SessionSettings {
        if (longest.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("clinic.session.longest must be at least a minute");
        }
        if (most < 1) {
            throw new IllegalArgumentException("clinic.session.most must be greater than zero");
        }
        if (rereadAfter.isNegative()) {
            throw new IllegalArgumentException("clinic.session.reread-after must not be negative");
        }
    }
}
