package clinic.vein.documents.health;

import clinic.vein.documents.Quarantine;
import clinic.vein.documents.Quarantine.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What was sent and nobody sees: its sender was told that it came. */
@Component
class QuarantineMeters implements MeterBinder {

    private final Quarantine quarantine;
    private final Clock clock;

    QuarantineMeters(Quarantine quarantine, Clock clock) {
        this.quarantine = quarantine;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "clinic.documents.quarantined.seconds",
                "How long the oldest document has waited to be scanned and drawn",
                Standing::oldestSeconds);
        gauge(
                registry,
                "clinic.documents.infected",
                "Documents that had a virus and that nobody has taken off their referral",
                Standing::infected);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Standing> figure) {
        Gauge.builder(name, quarantine, each -> figure.applyAsDouble(each.standing(clock.instant())))
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
