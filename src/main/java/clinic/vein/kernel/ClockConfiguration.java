package clinic.vein.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ClinicClock clinicClock() {
        return new ClinicClock(Clock.systemUTC());
    }
}
