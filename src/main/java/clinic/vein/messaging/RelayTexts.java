package clinic.vein.messaging;

import clinic.vein.links.WriteOutLinks;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.matching.PatientMatching;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the text messages that are due, to patients who said that they want them. */
@Component
public class RelayTexts {

    private final Optional<TextMessages> texts;
    private final PendingMessages pending;
    private final WriteOutLinks links;
    private final Referrals referrals;
    private final ContactConsents consents;
    private final PatientMatching matching;
    private final TextSettings settings;
    private final Relay relay;

    RelayTexts(
            ObjectProvider<TextMessages> texts,
            PendingMessages pending,
            WithheldMessages withheld,
            WriteOutLinks links,
            Referrals referrals,
            ContactConsents consents,
            Progress progress,
            PatientMatching matching,
            TextSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = Optional.ofNullable(texts.getIfAvailable());
        this.pending = pending;
        this.links = links;
        this.referrals = referrals;
        this.consents = consents;
        this.matching = matching;
        this.settings = settings;
        this.relay = new Relay(pending, withheld, progress, transaction, clock);
    }

    public void run() {
        texts.map(ByText::new).ifPresent(relay::run);
    }

    private final class ByText implements Carrier {

        private final TextMessages service;

        ByText(TextMessages service) {
            this.service = service;
        }

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public Means means() {
            return Means.TEXT_MESSAGE;
        }

        @Override
        public boolean answers() {
            return service.answers();
        }

        @Override
        public void carry(PendingMessage message) {
            service.send(message.id(), number(message), text(message));
        }
    }

    private String number(PendingMessage message) {
        if (consents.find(message.referral(), Channel.SMS)
                .filter(ContactConsent::given)
                .isEmpty()) {
            throw new NotSent("NOT_WANTED", true);
        }
        if (pending.cameBackBefore(message.referral(), Means.TEXT_MESSAGE)) {
            throw new NotSent("CAME_BACK_BEFORE", true);
        }
        return Optional.ofNullable(referrals
                        .find(message.referral())
                        .orElseThrow()
                        .report()
                        .patient()
                        .phone())
                .flatMap(typed -> matching.mobile(typed, settings.regions()))
                .orElseThrow(() -> new NotSent("UNUSABLE_NUMBER", true));
    }

    private String text(PendingMessage message) {
        String shortText = message.shortText();
        if (shortText == null) {
            throw new NotSent("NO_TEXT", true);
        }
        String text = links.in(shortText);
        if (TextLength.of(text).segments() > settings.mostSegments()) {
            throw new NotSent("TOO_LONG", true);
        }
        return text;
    }
}
