package clinic.vein.messaging.smtp;

import clinic.vein.messaging.NotSent;
import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What the mail server's answer means for a message. */
final class SmtpReplies {

    /** From here on a reply is final (RFC 5321, section 4.2.1). */
    private static final int FINAL = 500;

    private SmtpReplies() {}

    static NotSent notSent(MailException refused) {
        if (refused.contains(NoInternationalMail.class)) {
            return new NotSent("NO_INTERNATIONAL_MAIL", true);
        }
        OptionalInt code = OptionalInt.empty();
        if (refused instanceof MailSendException several) {
            for (Exception each : several.getMessageExceptions()) {
                code = code.isPresent() ? code : code(each);
            }
        }
        return code.isPresent()
                ? new NotSent("REFUSED " + code.getAsInt(), code.getAsInt() >= FINAL)
                : new NotSent("NO_ANSWER", false);
    }

    /** The most telling of a chain: what was said of the address comes after what was said of the whole. */
    private static OptionalInt code(Throwable failure) {
        OptionalInt own = OptionalInt.empty();
        if (failure instanceof SMTPAddressFailedException address) {
            own = OptionalInt.of(address.getReturnCode());
        } else if (failure instanceof SMTPSendFailedException whole) {
            own = OptionalInt.of(whole.getReturnCode());
        } else if (failure instanceof SMTPSenderFailedException sender) {
            own = OptionalInt.of(sender.getReturnCode());
        }
        Throwable next =
                failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
        OptionalInt further = next == null || next == failure ? OptionalInt.empty() : code(next);
        // Without an answer the library gives -1.
        return further.isPresent()
                ? further
                : own.stream().filter(code -> code > 0).findFirst();
    }
}
