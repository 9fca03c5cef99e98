package clinic.vein.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database while Spring is still reading its configuration: seconds of a first start. The
 * application's {@code main} adds it; a context without it starts the database when the pool first asks.
 */
public final class DatabaseHeadStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String BEAN = "databaseStart";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (EmbeddedDatabaseCondition.matches(context.getEnvironment())) {
            DatabaseStart start = new DatabaseStart(CompletableFuture.supplyAsync(
                    () -> EmbeddedPostgresServer.start(folder(context.getEnvironment()))));
            context.getBeanFactory().registerSingleton(BEAN, start);
            // So that a context which fails before it has a pool still stops the server.
            ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(BEAN, start::stop);
        }
    }

    static DataFolder folder(Environment environment) {
        return DataFolder.at(Path.of(environment.getProperty("clinic.data-directory", "data")));
    }
}
