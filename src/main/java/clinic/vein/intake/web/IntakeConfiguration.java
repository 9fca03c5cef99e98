package clinic.vein.intake.web;

import clinic.vein.documents.DocumentSettings;
import clinic.vein.intake.IntakeSettings;
import clinic.vein.security.limits.TakesFiles;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeConfiguration {

    /** Uploaded files wait on disk, so that their size costs no memory. */
    @Bean
    MultipartConfigElement uploadLimits(IntakeSettings settings) {
        MultipartConfigFactory limits = new MultipartConfigFactory();
        limits.setMaxFileSize(settings.maxFile());
        limits.setMaxRequestSize(DataSize.ofBytes(settings.maxFile().toBytes() + 65_536));
        limits.setFileSizeThreshold(DataSize.ofKilobytes(64));
        return limits.createMultipartConfig();
    }

    @Bean
    TakesFiles importPage(IntakeSettings settings) {
        return new TakesFiles("/import", settings.maxFile());
    }

    /** After the form itself, which is saved by then: nothing of it is lost with a file that is refused. */
    @Bean
    TakesFiles documentsAfterReport(DocumentSettings settings) {
        return new TakesFiles("/refer/documents", settings.together(), true);
    }

    @Bean
    TakesFiles importByApi(IntakeSettings settings) {
        return new TakesFiles("/api/referrals:import", settings.maxFile());
    }
}
