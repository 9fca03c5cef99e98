package clinic.vein.messaging.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Writes addresses in UTF-8 (RFC 6531), and only to a server that offers it. By itself the library cuts each letter down to
 * its low byte, which is the address of somebody else; with UTF-8 allowed it would go on where the server does not offer it.
 */
final class InternationalMailSender extends JavaMailSenderImpl {

    private InternationalMailSender() {}

    static InternationalMailSender like(JavaMailSenderImpl other) {
        InternationalMailSender sender = new InternationalMailSender();
        sender.setProtocol(other.getProtocol());
        sender.setHost(other.getHost());
        sender.setPort(other.getPort());
        sender.setUsername(other.getUsername());
        sender.setPassword(other.getPassword());
        Properties properties = new Properties();
        properties.putAll(other.getJavaMailProperties());
        properties.setProperty("mail.mime.allowutf8", "true");
        sender.setJavaMailProperties(properties);
        return sender;
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        Transport transport = super.connectTransport();
        if (!(transport instanceof SMTPTransport smtp) || !smtp.supportsExtension("SMTPUTF8")) {
            transport.close();
            throw new NoInternationalMail();
        }
        return transport;
    }
}
