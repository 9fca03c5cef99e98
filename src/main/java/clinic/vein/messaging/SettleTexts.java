package clinic.vein.messaging;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the text service says of a text message, once we know ourselves that it went out. Said twice, it is done once. */
@Component
public class SettleTexts {

    private final PendingMessages pending;
    private final SentMessages sent;
    private final TakeBackMessages takeBack;
    private final RelayedChannels relayed;
    private final Clock clock;

    SettleTexts(
            PendingMessages pending,
            SentMessages sent,
            TakeBackMessages takeBack,
            RelayedChannels relayed,
            Clock clock) {
        this.pending = pending;
        this.sent = sent;
        this.takeBack = takeBack;
        this.relayed = relayed;
        this.clock = clock;
    }

    /** @return false while it is not known to have gone out */
    @Transactional
    public boolean delivered(MessageId id) {
        if (isOnItsWay(id)) {
            return false;
        }
        if (sent.isOfService(id)) {
            sent.delivered(id, clock.instant());
        }
        return true;
    }

    /**
     * It is reception's again, as a mail that came back.
     *
     * @return false while it is not known to have gone out
     */
    @Transactional
    public boolean failed(MessageId id) {
        if (isOnItsWay(id)) {
            return false;
        }
        sent.hold(id).filter(message -> sent.isOfService(id)).ifPresent(message -> takeBack.takeBack(id));
        return true;
    }

    private boolean isOnItsWay(MessageId id) {
        return pending.hold(id).isPresent() && pending.isRelayed(id, relayed.all());
    }
}
