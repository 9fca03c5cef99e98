package clinic.vein.kernel;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    @Bean
    Catalogue catalogue() {
        return new Catalogue();
    }

    /** The name is the one under which Spring looks for it. */
    @Bean
    MessageSource messageSource(Catalogue catalogue) {
        return catalogue.messages();
    }
}
