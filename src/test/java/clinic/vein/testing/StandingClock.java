package clinic.vein.testing;

import clinic.vein.kernel.ClinicClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The clock of the whole application, threads of requests included: the machine's, unless a test makes it stand. Who
 * does lets it go again.
 */
public final class StandingClock extends Clock {

    private volatile Instant stands;

    public void stand(Instant instant) {
        stands = instant;
    }

    public void go() {
        stands = null;
    }

    @Override
    public Instant instant() {
        Instant instant = stands;
        return instant == null ? Clock.systemUTC().instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AsTheApplications {

        @Bean
        @Primary
        ClinicClock standingClock(StandingClock clock) {
            return new ClinicClock(clock);
        }
    }
}
