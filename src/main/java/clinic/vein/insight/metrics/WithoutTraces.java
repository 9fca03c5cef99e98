package clinic.vein.insight.metrics;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What would be made for traces, and costs each request, where no trace is kept. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "management.tracing.enabled", havingValue = "false")
class WithoutTraces {

    /**
     * Exemplars lead from a figure to a trace behind it. Where there is none they lead nowhere, and Prometheus before 2.43
     * refuses the whole answer for one at a count (prometheus/prometheus#11982).
     */
    @Bean
    SpanContext noTrace() {
        return new NoTrace();
    }

    /** Spring Boot leaves out what sends spans, and not what makes them. */
    @Bean
    Tracer noSpans() {
        return Tracer.NOOP;
    }

    /** Or a span would be made of what a caller sends. */
    @Bean
    @Primary
    Propagator noCallersSpans() {
        return Propagator.NOOP;
    }

    /** Twenty filters of each request, told one by one. */
    @Bean
    SecurityObservationSettings securityUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static final class NoTrace implements SpanContext {

        @Override
        public @Nullable String getCurrentTraceId() {
            return null;
        }

        @Override
        public @Nullable String getCurrentSpanId() {
            return null;
        }

        @Override
        public boolean isCurrentSpanSampled() {
            return false;
        }

        @Override
        public void markCurrentSpanAsExemplar() {
            // There is none.
        }
    }
}
