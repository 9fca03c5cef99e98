package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Ending;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.EndingUndone;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralEnded;
import clinic.vein.referral.WhoIsWhoAnswered;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A referral that ended from outside: what waits for the patient, or asks the practice for something, goes to nobody, and
 * the practice is told in words that fit. Of an error the practice hears only where it had heard of the referral.
 */
@Component
class HoldMessages {

    private final PendingMessages pending;
    private final WithheldMessages withheld;
    private final Messages messages;
    private final Progress progress;
    private final Clock clock;

    HoldMessages(
            PendingMessages pending, WithheldMessages withheld, Messages messages, Progress progress, Clock clock) {
        this.pending = pending;
        this.withheld = withheld;
        this.messages = messages;
        this.progress = progress;
        this.clock = clock;
    }

    /** After whatever else ends with the referral, so that nothing is written behind it. */
    @EventListener
    @Order(2)
    void on(ReferralEnded ended) {
        Ending ending = ended.ending();
        ReferralId id = ending.referral();
        pending.of(id).stream()
                .filter(HoldMessages::isToHold)
                .map(PendingMessage::id)
                .forEach(this::hold);
        if (ended.tellsPractice() && (ending.kind() == EndingKind.DIED || withheld.wasToldPractice(id))) {
            messages.toPractice(
                    id,
                    ending.kind() == EndingKind.DIED ? MessageTemplate.PATIENT_DIED : MessageTemplate.ENTERED_IN_ERROR,
                    Map.of());
        }
    }

    /** What was held may be out of date, or hurt: reception looks at each. */
    @EventListener
    void on(EndingUndone undone) {
        withheld.release(undone.ending().referral(), clock.instant());
    }

    /** Whoever turns out to be somebody who has died is not written to; whoever turns out to be another person is again. */
    @EventListener
    void on(WhoIsWhoAnswered answered) {
        for (ReferralId id : answered.referrals()) {
            withheld.toWithhold(id).forEach(this::hold);
            withheld.release(id, clock.instant());
        }
    }

    private void hold(MessageId id) {
        pending.hold(id).ifPresent(message -> {
            withheld.withhold(id);
            progress.note(message.referral(), message.withheld());
        });
    }

    private static boolean isToHold(PendingMessage message) {
        return switch (message.recipient()) {
            case PATIENT -> true;
            case PRACTICE ->
                !MessageTemplate.term(message.template())
                        .as(MessageTemplate.class)
                        .filter(MessageTemplate::tellsOfClosing)
                        .isPresent();
            case STAFF -> false;
        };
    }
}
