package clinic.vein.selfservice.web;

import clinic.vein.documents.DocumentSettings;
import clinic.vein.links.PatientLink;
import clinic.vein.security.limits.TakesFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of links take files, of few people at a time. */
@Configuration(proxyBeanMethods = false)
class LinkUploads {

    @Bean
    TakesFiles documentsByLink(DocumentSettings settings) {
        return new TakesFiles(PatientLink.PATH + "*", settings.together(), true);
    }
}
