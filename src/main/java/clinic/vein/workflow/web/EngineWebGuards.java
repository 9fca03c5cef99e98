package clinic.vein.workflow.web;

import clinic.vein.process.Turns;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands before the engine's web API, behind our security chain. */
@Configuration(proxyBeanMethods = false)
class EngineWebGuards {

    @Bean
    FilterRegistrationBean<ClosedEndpoints> closedEndpoints(ObjectMapper json) {
        return before(new ClosedEndpoints(json), "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<ExpressionKeys> expressionKeys(ObjectMapper json) {
        return before(new ExpressionKeys(json), "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<TaskTurns> taskTurns(Turns turns, TransactionTemplate transaction, ObjectMapper json) {
        FilterRegistrationBean<TaskTurns> filter = before(new TaskTurns(turns, transaction, json), "/camunda/api/*");
        // After the other guards, which may refuse at once.
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return filter;
    }

    private static <T extends Filter> FilterRegistrationBean<T> before(T guard, String paths) {
        FilterRegistrationBean<T> filter = new FilterRegistrationBean<>(guard);
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        filter.setUrlPatterns(List.of(paths));
        return filter;
    }
}
