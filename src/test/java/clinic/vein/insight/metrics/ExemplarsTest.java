package clinic.vein.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.MicrometerTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.prometheus.PrometheusExemplarsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ExemplarsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MetricsAutoConfiguration.class,
                    PrometheusMetricsExportAutoConfiguration.class,
                    PrometheusExemplarsAutoConfiguration.class,
                    ObservationAutoConfiguration.class,
                    OpenTelemetryAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class))
            .withUserConfiguration(WithoutTraces.class)
            .withPropertyValues("management.tracing.sampling.probability=1");

    private String told(String tracing) {
        String[] told = new String[1];
        application.withPropertyValues("management.tracing.enabled=" + tracing).run(context -> {
            Observation.createNotStarted("step", context.getBean(ObservationRegistry.class))
                    .observe(() -> {});
            told[0] = context.getBean(PrometheusMeterRegistry.class).scrape("application/openmetrics-text");
        });
        return told[0];
    }

    @Test
    void withoutTracesNoFigureLeadsToOne() {
        assertThat(told("false")).contains("step_seconds_count").doesNotContain("trace_id");
    }

    @Test
    void withTracesFiguresLeadToThem() {
        assertThat(told("true")).contains("step_seconds_count").contains("trace_id");
    }
}
