package clinic.vein.messaging.smtp;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.EmailAddress;
import clinic.vein.messaging.Letter;
import clinic.vein.messaging.Mail;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.MessageText;
import clinic.vein.messaging.MessagingSettings;
import clinic.vein.messaging.NotSent;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Gives each message to the mail server by itself: one that is refused holds up no other. */
class SmtpMail implements Mail {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);

    private final JavaMailSenderImpl sender;
    private final JavaMailSenderImpl international;
    private final InternetAddress from;
    private final String domain;

    SmtpMail(JavaMailSenderImpl sender, MessagingSettings settings, ClinicSettings clinic)
            throws UnsupportedEncodingException {
        this.sender = sender;
        this.international = InternationalMailSender.like(sender);
        EmailAddress own = EmailAddress.of(settings.from()).orElseThrow();
        this.from = new InternetAddress(own.toString(), clinic.name(), StandardCharsets.UTF_8.name());
        this.domain = own.domain();
    }

    @Override
    public boolean answers() {
        try {
            sender.testConnection();
            return true;
        } catch (MessagingException refused) {
            LOG.warn(
                    "The mail server takes no connection: {}",
                    refused.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void send(MessageId id, String address, MessageText text, @Nullable Letter enclosed) {
        EmailAddress recipient = EmailAddress.of(address).orElseThrow(() -> new NotSent("UNUSABLE_ADDRESS", true));
        JavaMailSenderImpl way = recipient.needsInternationalMail() ? international : sender;
        MimeMessage mail = new MessageWithId(way.getSession(), "<" + id + "@" + domain + ">");
        try {
            MimeMessageHelper parts = new MimeMessageHelper(mail, enclosed != null, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(new InternetAddress(recipient.toString(), true));
            parts.setSubject(text.subject());
            parts.setText(text.body());
            // Nobody's holiday notice is an answer to it (RFC 3834, section 5).
            mail.setHeader("Auto-Submitted", "auto-generated");
            if (enclosed != null) {
                parts.addAttachment(
                        enclosed.title() + ".pdf",
                        new ByteArrayResource(enclosed.printed().pdf()),
                        "application/pdf");
            }
        } catch (MessagingException unusable) {
            throw new NotSent("UNUSABLE_ADDRESS", true);
        }
        try {
            way.send(mail);
        } catch (MailException refused) {
            throw SmtpReplies.notSent(refused);
        }
    }
}
