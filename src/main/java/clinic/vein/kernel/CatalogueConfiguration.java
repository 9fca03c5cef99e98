package clinic.vein.kernel;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(@Value("${clinic.country:GB}") String country) {
        return new Catalogue(Catalogue.englishOf(country.strip().toUpperCase(Locale.ROOT)));
    }

    /** The name is the one under which Spring looks for it. */
    @Bean
    MessageSource messageSource(Catalogue catalogue) {
        return catalogue.messages();
    }
}
