package clinic.vein.messaging.smtp;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.StartupRefused;
import clinic.vein.messaging.Mail;
import clinic.vein.messaging.MessagingSettings;
import java.io.UnsupportedEncodingException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Where {@code spring.mail.host} names a mail server, mail is sent; else it is reception's. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Mail mail(JavaMailSenderImpl sender, MessagingSettings settings, ClinicSettings clinic)
            throws UnsupportedEncodingException {
        if (settings.from() == null || settings.from().isBlank()) {
            throw new StartupRefused(
                    "clinic.messaging.from is missing",
                    "Set it to the address that mail of the clinic comes from, or leave spring.mail.host out.");
        }
        return new SmtpMail(sender, settings, clinic);
    }

    @Bean
    InitializingBean mailboxesNeedAServer(MessagingSettings settings, @Value("${spring.mail.host:}") String host) {
        return () -> {
            if (host.isBlank() && !settings.mailboxes().isEmpty()) {
                throw new StartupRefused(
                        "clinic.messaging.mailboxes is set, but there is no mail server",
                        "Set spring.mail.host, or leave the mailboxes out.");
            }
        };
    }
}
