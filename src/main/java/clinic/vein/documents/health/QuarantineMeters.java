package clinic.vein.documents.health;

import clinic.vein.documents.Quarantine;
import clinic.vein.documents.Quarantine.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
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
        Gauge.builder(
                        "clinic.documents.quarantined.seconds",
                        quarantine,
                        each -> now(each).oldestSeconds())
                .description("How long the oldest document has waited to be scanned and drawn")
                .strongReference(true)
                .register(registry);
        Gauge.builder("clinic.documents.infected", quarantine, each -> now(each).infected())
                .description("Documents that had a virus and that nobody has taken off their referral")
                .strongReference(true)
                .register(registry);
    }

    private Standing now(Quarantine each) {
        return each.standing(clock.instant());
    }
}
