package clinic.vein.messaging.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Keeps the same id however often it is sent, so that mailboxes know it for the same; by itself each try gets a new one. */
final class MessageWithId extends MimeMessage {

    private final String id;

    MessageWithId(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
