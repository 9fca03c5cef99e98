package clinic.vein.messaging.health;

import clinic.vein.kernel.health.Lagging;
import clinic.vein.messaging.MailLag;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that mail lags behind, without saying that the application is out of order. */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator, MeterBinder {

    /** Two tries have failed by then. Local policy. */
    private static final Duration ALLOWED = Duration.ofMinutes(15);

    private final MailLag lag;

    OutboxHealth(MailLag lag) {
        this.lag = lag;
    }

    @Override
    public Health health() {
        return (lag.now().compareTo(ALLOWED) > 0 ? Health.status(Lagging.STATUS) : Health.up()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clinic.mail.lag.seconds", lag, each -> each.now().toSeconds())
                .description("How long the oldest mail has waited to be sent")
                .register(registry);
    }
}
