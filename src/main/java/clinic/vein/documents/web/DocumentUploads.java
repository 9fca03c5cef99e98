package clinic.vein.documents.web;

import clinic.vein.documents.DocumentSettings;
import clinic.vein.security.limits.TakesFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where documents come in, and how long a request with them may be. */
@Configuration(proxyBeanMethods = false)
class DocumentUploads {

    @Bean
    TakesFiles documentsByApi(DocumentSettings settings) {
        return new TakesFiles("/api/referrals/*/documents", settings.request());
    }
}
