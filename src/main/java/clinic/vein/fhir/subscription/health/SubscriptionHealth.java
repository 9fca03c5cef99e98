package clinic.vein.fhir.subscription.health;

import clinic.vein.fhir.subscription.TellLag;
import clinic.vein.kernel.health.Lagging;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that other systems hear late of changes, without saying that the application is out of order. */
@Component("subscriptionHealthIndicator")
class SubscriptionHealth implements HealthIndicator, MeterBinder {

    /** Several tries have failed by then. Local policy. */
    private static final Duration ALLOWED = Duration.ofMinutes(15);

    private final TellLag lag;

    SubscriptionHealth(TellLag lag) {
        this.lag = lag;
    }

    @Override
    public Health health() {
        boolean late = lag.now().compareTo(ALLOWED) > 0;
        return (late ? Health.status(Lagging.STATUS) : Health.up()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clinic.subscription.lag.seconds", lag, each -> each.now().toSeconds())
                .description("How long the oldest change has waited to be told to another system")
                .register(registry);
        Gauge.builder("clinic.subscriptions.failed", lag, TellLag::failed)
                .description("Subscriptions of other systems whose address failed too often")
                .register(registry);
    }
}
