package clinic.vein.testing;

import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What runs by the clock is planned and never begun: else how long a test takes, and at which time of the day, would say what the
 * application does beside it. Tests do such work themselves.
 */
@TestConfiguration(proxyBeanMethods = false)
class NoRegularWork {

    @Bean
    ThreadPoolTaskSchedulerCustomizer nothingIsBegun() {
        return scheduler -> scheduler.setTaskDecorator(work -> () -> {});
    }
}
