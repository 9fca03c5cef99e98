package clinic.vein.outcome.web;

import clinic.vein.security.limits.TakesFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How long a file of past outcomes may be; a million rows are some 150 MB. */
@Configuration(proxyBeanMethods = false)
class OutcomesConfiguration {

    @Bean
    TakesFiles outcomesByPage(@Value("${clinic.outcomes.max-file:256MB}") DataSize longest) {
        return new TakesFiles("/outcomes/import", longest);
    }

    @Bean
    TakesFiles outcomesByApi(@Value("${clinic.outcomes.max-file:256MB}") DataSize longest) {
        return new TakesFiles("/api/outcomes:import", longest);
    }
}
