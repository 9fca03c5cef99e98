package clinic.vein.messaging.text;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.messaging.TextMessages;
import clinic.vein.messaging.TextSettings;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where {@code clinic.text.address} names a text service, text messages go out by themselves; else they are reception's. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    @ConditionalOnExpression("!'${clinic.text.address:}'.isBlank()")
    TextMessages textMessages(TextSettings settings, PublicAddress own, Clock clock) {
        return new HttpTextMessages(
                Objects.requireNonNull(settings.address()), Objects.requireNonNull(settings.secret()), own, clock);
    }
}
