package clinic.vein.messaging;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with messages: they post them, tell them on the telephone, see notices, or find one no longer needed. */
@Component
public class SendByHand {

    /** How people can have sent a message. */
    public static final Set<Means> BY_PEOPLE =
            EnumSet.of(Means.POST, Means.TELEPHONE, Means.TEXT_MESSAGE, Means.IN_PERSON, Means.EMAIL);

    private final PendingMessages pending;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final RelayedChannels relayed;

    SendByHand(
            PendingMessages pending,
            Progress progress,
            CurrentActor currentActor,
            Clock clock,
            RelayedChannels relayed) {
        this.pending = pending;
        this.progress = progress;
        this.currentActor = currentActor;
        this.clock = clock;
        this.relayed = relayed;
    }

    /** What waits for reception, the oldest first: all that does not go out by itself. */
    public List<PendingMessage> waiting(int limit) {
        return pending.byHand(relayed.all(), limit);
    }

    /** Notices to the roles of whoever asks, the oldest first. */
    public List<PendingMessage> notices(int limit) {
        return pending.notices(currentActor.roles(), limit);
    }

    /** @throws Refused when the means is none of people's, or the message is no longer reception's to send */
    @Transactional
    public void sent(MessageId id, @Nullable Means means) {
        if (means == null || !BY_PEOPLE.contains(means)) {
            throw new Refused("means", MessagingFault.NO_MEANS);
        }
        settle(receptions(id), means);
    }

    /** @throws Refused when the message is no longer reception's to send */
    @Transactional
    public void noLongerNeeded(MessageId id) {
        PendingMessage message = receptions(id);
        pending.dropped(id, currentActor.get().id(), clock.instant());
        progress.note(message.referral(), message.dropped());
    }

    /** Once somebody of the role has seen a notice, it is delivered. Seen before by somebody else, nothing changes. */
    @Transactional
    public void seen(MessageId id) {
        pending.hold(id)
                .filter(message -> message.channel() == Channel.NOTICE)
                .filter(message -> currentActor.roles().contains(message.role()))
                .ifPresent(message -> settle(message, Means.SEEN));
    }

    private void settle(PendingMessage message, Means means) {
        Instant now = clock.instant();
        pending.sent(message.id(), means, currentActor.get().id(), now);
        progress.note(message.referral(), message.sent());
    }

    /** What the relay may be sending this moment is not. */
    private PendingMessage receptions(MessageId id) {
        PendingMessage message = pending.hold(id).orElseThrow(SendByHand::gone);
        if (!message.isForOutside() || pending.isRelayed(id, relayed.all())) {
            throw gone();
        }
        return message;
    }

    private static Refused gone() {
        return new Refused("", MessagingFault.SENT_BY_SOMEBODY);
    }
}
