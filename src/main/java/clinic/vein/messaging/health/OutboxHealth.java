package clinic.vein.messaging.health;

import clinic.vein.kernel.health.Lagging;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.RelayLag;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that mail or text messages lag behind, without saying that the application is out of order. */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator, MeterBinder {

    /** Two tries have failed by then. Local policy. */
    private static final Duration ALLOWED = Duration.ofMinutes(15);

    private final RelayLag lag;

    OutboxHealth(RelayLag lag) {
        this.lag = lag;
    }

    @Override
    public Health health() {
        boolean late = Stream.of(Channel.EMAIL, Channel.SMS)
                .anyMatch(channel -> lag.now(channel).compareTo(ALLOWED) > 0);
        return (late ? Health.status(Lagging.STATUS) : Health.up()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "clinic.mail.lag.seconds",
                        lag,
                        each -> each.now(Channel.EMAIL).toSeconds())
                .description("How long the oldest mail has waited to be sent")
                .register(registry);
        Gauge.builder(
                        "clinic.text.lag.seconds",
                        lag,
                        each -> each.now(Channel.SMS).toSeconds())
                .description("How long the oldest text message has waited to be sent")
                .register(registry);
    }
}
