package clinic.vein.messaging.smtp;

import jakarta.mail.MessagingException;

/** The mail server takes no addresses with letters beyond ASCII. */
final class NoInternationalMail extends MessagingException {

    private static final long serialVersionUID = 1L;
}
