package clinic.vein.messaging;

import clinic.vein.referral.Referral;
import org.springframework.stereotype.Component;

/**
 * Whether there is a quick way to somebody who must hear soon or not at all: nobody rings or writes a letter in its place. Mail
 * needs a mailbox and no word against it; a text message needs the patient's word for it.
 */
@Component
public class ReachPatient {

    private final RelayedChannels relayed;
    private final PendingMessages pending;
    private final ContactConsents consents;

    ReachPatient(RelayedChannels relayed, PendingMessages pending, ContactConsents consents) {
        this.relayed = relayed;
        this.pending = pending;
        this.consents = consents;
    }

    /** Whether messages go out by themselves; else reception sends what is written. */
    public boolean isSetUp() {
        return relayed.hasAny();
    }

    /** Whether text messages go out by themselves. */
    public boolean sendsTexts() {
        return relayed.has(Channel.SMS);
    }

    /** Whether mail goes out by itself; where nothing does, it is what reception sends. */
    public boolean sendsMail() {
        return relayed.has(Channel.EMAIL) || !relayed.hasAny();
    }

    /** Whether the patient has a mailbox or a mobile telephone from which nothing came back, and wants to be written to there. */
    public boolean isPossible(Referral referral) {
        return isByMail(referral) || isByText(referral);
    }

    private boolean isByMail(Referral referral) {
        return sendsMail() && isMailed(referral);
    }

    private boolean isMailed(Referral referral) {
        return hasMailbox(referral)
                && consents.find(referral.id(), Channel.EMAIL)
                        .filter(ContactConsent::isRefused)
                        .isEmpty()
                && !pending.cameBackBefore(referral.id(), Means.EMAIL);
    }

    private boolean isByText(Referral referral) {
        // Whoever has a mailbox is written to there.
        return relayed.has(Channel.SMS)
                && !isMailed(referral)
                && referral.report().patient().hasTelephone()
                && consents.find(referral.id(), Channel.SMS)
                        .filter(ContactConsent::given)
                        .isPresent()
                && !pending.cameBackBefore(referral.id(), Means.TEXT_MESSAGE);
    }

    private static boolean hasMailbox(Referral referral) {
        String email = referral.report().patient().email();
        return email != null && !email.isBlank();
    }
}
