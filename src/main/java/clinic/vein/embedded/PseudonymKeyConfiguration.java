package clinic.vein.embedded;

import clinic.vein.kernel.PseudonymKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The embedded database brings a key of its own in its folder; with an external one the clinic sets it. */
@Configuration(proxyBeanMethods = false)
class PseudonymKeyConfiguration {

    private static final String PROPERTY = "clinic.pseudonym-key";

    @Bean
    PseudonymKey pseudonymKey(Environment environment) {
        String configured = environment.getProperty(PROPERTY);
        boolean unset = configured == null || configured.isBlank();
        if (unset && EmbeddedDatabaseCondition.matches(environment)) {
            return new PseudonymKey(
                    DatabasePassword.in(DatabaseHeadStart.folder(environment).pseudonymKey()));
        }
        return new PseudonymKey(unset ? null : configured);
    }
}
