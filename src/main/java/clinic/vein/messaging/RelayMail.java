package clinic.vein.messaging;

import clinic.vein.links.WriteOutLinks;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the mail that is due. */
@Component
public class RelayMail {

    private final Optional<Mail> mail;
    private final PendingMessages pending;
    private final Letters letters;
    private final WriteOutLinks links;
    private final Referrals referrals;
    private final ContactConsents consents;
    private final MessagingSettings settings;
    private final Relay relay;

    RelayMail(
            ObjectProvider<Mail> mail,
            PendingMessages pending,
            WithheldMessages withheld,
            Letters letters,
            WriteOutLinks links,
            Referrals referrals,
            ContactConsents consents,
            Progress progress,
            MessagingSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.mail = Optional.ofNullable(mail.getIfAvailable());
        this.pending = pending;
        this.letters = letters;
        this.links = links;
        this.referrals = referrals;
        this.consents = consents;
        this.settings = settings;
        this.relay = new Relay(pending, withheld, progress, transaction, clock);
    }

    public void run() {
        mail.map(ByMail::new).ifPresent(relay::run);
    }

    private final class ByMail implements Carrier {

        private final Mail server;

        ByMail(Mail server) {
            this.server = server;
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Means means() {
            return Means.EMAIL;
        }

        @Override
        public boolean answers() {
            return server.answers();
        }

        @Override
        public void carry(PendingMessage message) {
            server.send(message.id(), address(message), message.text().goingOut(links), enclosed(message));
        }
    }

    private String address(PendingMessage message) {
        if (message.recipient() == Audience.PATIENT) {
            if (consents.find(message.referral(), Channel.EMAIL)
                    .filter(ContactConsent::isRefused)
                    .isPresent()) {
                throw new NotSent("NOT_WANTED", true);
            }
            if (pending.cameBackBefore(message.referral(), Means.EMAIL)) {
                throw new NotSent("CAME_BACK_BEFORE", true);
            }
        }
        String address = message.recipient() == Audience.STAFF
                ? settings.mailboxes().get(message.role())
                : referrals
                        .find(message.referral())
                        .orElseThrow()
                        .report()
                        .patient()
                        .email();
        if (address == null || address.isBlank()) {
            throw new NotSent("NO_ADDRESS", true);
        }
        return address;
    }

    private @Nullable Letter enclosed(PendingMessage message) {
        if (message.enclosed() == null) {
            return null;
        }
        Letter letter = letters.find(message.enclosed()).orElseThrow();
        if (!letter.printed().whole()) {
            throw new NotSent("NOT_AS_WRITTEN", true);
        }
        return letter;
    }
}
