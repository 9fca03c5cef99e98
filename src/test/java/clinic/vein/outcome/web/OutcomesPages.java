package clinic.vein.outcome.web;

import static org.mockito.Mockito.mock;

import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.CatalogueConfiguration;
import clinic.vein.outcome.OutcomeClinic;
import clinic.vein.outcome.ReportOutcomes;
import clinic.vein.outcome.csv.ImportOutcomes;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The pages of outcomes on the tests' database; not a configuration, which the whole application would find. */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({CatalogueConfiguration.class, OutcomesPageController.class})
class OutcomesPages {

    @Bean
    ReportOutcomes reportOutcomes() {
        return OutcomeClinic.reportOutcomes();
    }

    @Bean
    ImportOutcomes importOutcomes() {
        return OutcomeClinic.importOutcomes(OutcomeClinic.KEY);
    }

    @Bean
    RecordsRead recordsRead() {
        return mock(RecordsRead.class);
    }
}
