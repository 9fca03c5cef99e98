package clinic.vein.platform;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Sets the data source to a fresh database, as an operator would from outside. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh database",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.username(),
                                "spring.datasource.password", database.password(),
                                "spring.flyway.user", database.owner(),
                                "spring.flyway.password", database.ownerPassword(),
                                // Contexts stay cached, each with its pool: idle ones must not use up the server.
                                "spring.datasource.hikari.minimum-idle", "1")));
    }
}
