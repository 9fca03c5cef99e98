package clinic.vein.fhir.subscription;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The internet, as the application reaches it: directly, by the names that its machine knows. */
@Configuration(proxyBeanMethods = false)
class TargetsConfiguration {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(15);

    @Bean
    Targets targets(SubscriptionSettings settings) {
        return new DirectTargets(
                host -> List.of(InetAddress.getAllByName(host)),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                settings.privateAddresses(),
                ANSWERED_WITHIN);
    }
}
