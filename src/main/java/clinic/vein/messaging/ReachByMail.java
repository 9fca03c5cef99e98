package clinic.vein.messaging;

import clinic.vein.referral.Referral;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether mail is a way to somebody who must hear soon or not at all: nobody rings or writes a letter in its place. */
@Component
public class ReachByMail {

    private final ObjectProvider<Mail> mail;
    private final PendingMessages pending;

    ReachByMail(ObjectProvider<Mail> mail, PendingMessages pending) {
        this.mail = mail;
        this.pending = pending;
    }

    /** Whether the clinic has a mail server; else reception sends what is written. */
    public boolean isSetUp() {
        return mail.getIfAvailable() != null;
    }

    /** Whether the patient has a mailbox of which nothing came back. */
    public boolean isPossible(Referral referral) {
        String email = referral.report().patient().email();
        return email != null && !email.isBlank() && !pending.isMailboxInDoubt(referral.id());
    }
}
