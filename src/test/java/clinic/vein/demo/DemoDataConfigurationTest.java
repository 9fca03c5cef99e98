package clinic.vein.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoDataConfigurationTest {

    /** Only whether the beans are there is asked, so what they need is not. */
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withUserConfiguration(DemoDataConfiguration.class);

    @Test
    void theEmbeddedDatabaseBeginsWithDemoData() {
        application.run(context ->
                assertThat(context.getBeanNamesForType(TellInBackground.class)).hasSize(1));
    }

    @Test
    void oneSettingTurnsItOff() {
        application
                .withPropertyValues("clinic.demo-data=false")
                .run(context -> assertThat(context.getBeanNamesForType(TellInBackground.class))
                        .isEmpty());
    }

    @Test
    void anExternalDatabaseNeverGetsIt() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1/clinic", "clinic.demo-data=true")
                .run(context -> assertThat(context.getBeanNamesForType(TellInBackground.class))
                        .isEmpty());
    }
}
