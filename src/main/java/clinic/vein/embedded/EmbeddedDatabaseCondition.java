package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No database is configured. One that is configured by half is a mistake, not the embedded default. */
final class EmbeddedDatabaseCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return matches(context.getEnvironment());
    }

    static boolean matches(Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        if (url == null && environment.containsProperty("spring.datasource.username")) {
            throw new StartupRefused(
                    "spring.datasource.username is set, but spring.datasource.url is not.",
                    "Set both to use your own PostgreSQL, or neither to use the embedded one.");
        }
        if (url != null && url.isBlank()) {
            throw new StartupRefused(
                    "spring.datasource.url (SPRING_DATASOURCE_URL) is set, but empty.",
                    "Give it the address of a PostgreSQL, or remove it to use the embedded one.");
        }
        return url == null;
    }
}
