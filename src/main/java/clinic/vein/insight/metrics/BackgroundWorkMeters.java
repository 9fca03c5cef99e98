package clinic.vein.insight.metrics;

import clinic.vein.insight.InsightSettings;
import clinic.vein.process.BackgroundWork;
import clinic.vein.process.BackgroundWork.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Whether the engine keeps up with its own work, and what it gave up on. */
@Component
class BackgroundWorkMeters implements MeterBinder {

    private final Recent<Standing> standing;

    BackgroundWorkMeters(BackgroundWork work, InsightSettings settings) {
        this.standing = new Recent<>(work::standing, settings.figuresKept());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "clinic.jobs.due", "Jobs whose time has come and that nobody runs yet", Standing::due);
        gauge(registry, "clinic.jobs.failed", "Jobs that were tried in vain as often as allowed", Standing::failed);
        gauge(registry, "clinic.incidents.open", "Incidents of running processes", Standing::incidents);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Standing> figure) {
        Gauge.builder(name, standing, recent -> figure.applyAsDouble(recent.get()))
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
