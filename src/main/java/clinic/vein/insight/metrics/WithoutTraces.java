package clinic.vein.insight.metrics;

import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Exemplars lead from a figure to a trace behind it. Where no trace is kept they lead nowhere, and Prometheus before 2.43
 * refuses the whole answer for one at a count (prometheus/prometheus#11982).
 */
@Configuration(proxyBeanMethods = false)
class WithoutTraces {

    @Bean
    @ConditionalOnProperty(name = "management.tracing.enabled", havingValue = "false")
    SpanContext noTrace() {
        return new NoTrace();
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
