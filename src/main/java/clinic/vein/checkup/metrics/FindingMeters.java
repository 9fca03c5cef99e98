package clinic.vein.checkup.metrics;

import clinic.vein.checkup.Findings;
import clinic.vein.insight.InsightSettings;
import clinic.vein.insight.metrics.Recent;
import clinic.vein.process.ProcessTrouble.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By what patients could get lost, as the last checkup saw it. */
@Component
class FindingMeters implements MeterBinder {

    private final Recent<Map<Kind, Long>> open;

    FindingMeters(Findings findings, InsightSettings settings) {
        this.open = new Recent<>(findings::openByKind, settings.figuresKept());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            Gauge.builder("clinic.findings", open, recent -> recent.get().getOrDefault(kind, 0L))
                    .description("Findings of the checkup that nobody has repaired")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }
}
