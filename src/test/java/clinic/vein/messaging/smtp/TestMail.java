package clinic.vein.messaging.smtp;

import clinic.vein.carefixture.TestClinic;
import clinic.vein.messaging.Mail;
import clinic.vein.messaging.MessagingSettings;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail of a test's own, through a mail server of its own. */
public final class TestMail {

    public static final MessagingSettings SETTINGS =
            new MessagingSettings("clinic@example.org", Map.of(), Duration.ofHours(12), Duration.ofDays(4));

    private TestMail() {}

    public static Mail through(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties limits = new Properties();
        limits.setProperty("mail.smtp.connectiontimeout", "5000");
        limits.setProperty("mail.smtp.timeout", "5000");
        sender.setJavaMailProperties(limits);
        try {
            return new SmtpMail(sender, SETTINGS, TestClinic.SETTINGS);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
