package clinic.vein.referral.timeline;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Staff read timelines in English. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

    @Bean
    EntryWords entryWords(Catalogue catalogue) {
        return new EntryWords(catalogue.in(Language.ENGLISH));
    }
}
