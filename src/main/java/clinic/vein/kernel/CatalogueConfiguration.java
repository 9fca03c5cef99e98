package clinic.vein.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueConfiguration.class);

    /** Of the folder {@code clinic.templates}, where there is one. */
    @Bean
    OwnWording ownWording(Environment settings) {
        String folder = settings.getProperty("clinic.templates", "");
        return folder.isBlank() ? OwnWording.NONE : OwnWording.in(Path.of(folder.strip()));
    }

    @Bean
    Catalogue catalogue(Environment settings, OwnWording wording) {
        String country = settings.getProperty("clinic.country", "GB");
        Catalogue catalogue = new Catalogue(Catalogue.englishOf(country.strip().toUpperCase(Locale.ROOT)), wording);
        if (wording.folder() != null) {
            report(catalogue.own());
        }
        return catalogue;
    }

    private static void report(List<OwnText> own) {
        LOG.info(
                "The clinic words {} texts itself",
                own.stream().filter(OwnText::isUsed).count());
        for (OwnText text : own) {
            for (Violation fault : text.faults()) {
                LOG.warn(
                        "{} {} is not used, and the text that comes with the application is: {} {}",
                        text.file(),
                        text.key().replaceAll("[^\\w.-]", "?"),
                        fault.fault(),
                        fault.values());
            }
        }
    }

    /** The name is the one under which Spring looks for it. */
    @Bean
    MessageSource messageSource(Catalogue catalogue) {
        return catalogue.messages();
    }
}
