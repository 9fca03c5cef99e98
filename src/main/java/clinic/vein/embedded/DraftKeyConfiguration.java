package clinic.vein.embedded;

import clinic.vein.kernel.DraftKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The embedded database brings a key of its own in its folder; several processes at an external one share what is set. */
@Configuration(proxyBeanMethods = false)
class DraftKeyConfiguration {

    private static final String PROPERTY = "clinic.draft-key";

    @Bean
    DraftKey draftKey(Environment environment) {
        String configured = environment.getProperty(PROPERTY);
        if (configured != null && !configured.isBlank()) {
            return new DraftKey(configured);
        }
        return EmbeddedDatabaseCondition.matches(environment)
                ? new DraftKey(DatabasePassword.in(
                        DatabaseHeadStart.folder(environment).draftKey()))
                : DraftKey.ofThisProcess();
    }
}
