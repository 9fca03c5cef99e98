package clinic.vein.workflow.engine;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.NamedInterface;

/**
 * Reads the engine's SQL mappings, a third of the work of a start, while Spring and the database are starting. The
 * application's {@code main} adds it; in a context without it the engine reads them when it is built.
 */
@NamedInterface("start")
public final class EngineHeadStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("engineMappings", EngineMappings.startReading());
    }
}
