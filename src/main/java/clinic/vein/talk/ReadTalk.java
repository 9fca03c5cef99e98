package clinic.vein.talk;

import clinic.vein.audit.RecordsChanged;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.TaskHands.Colleague;
import clinic.vein.process.Turns;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.Referrals;
import clinic.vein.talk.TalkMessages.Reader;
import clinic.vein.talk.TalkMessages.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the care team reads of what was said, and what of it waits for whoever acts. */
@Component
public class ReadTalk {

    /** Counting stops here, as in the lists of tasks. */
    public static final int MANY = 100;

    /** As the audit trail calls it. */
    private static final String READ = "TALK_READ";

    private final TalkMessages messages;
    private final Mentions mentions;
    private final Standing standing;
    private final Referrals referrals;
    private final CareTeam careTeam;
    private final Turns turns;
    private final RecordsChanged recordsChanged;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReadTalk(
            TalkMessages messages,
            Mentions mentions,
            Standing standing,
            Referrals referrals,
            CareTeam careTeam,
            Turns turns,
            RecordsChanged recordsChanged,
            CurrentActor currentActor,
            Clock clock) {
        this.messages = messages;
        this.mentions = mentions;
        this.standing = standing;
        this.referrals = referrals;
        this.careTeam = careTeam;
        this.turns = turns;
        this.recordsChanged = recordsChanged;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param waitingForYou ids of those that wait for the caller
     * @param takeBack ids of the caller's own questions to colleagues that nobody has answered
     * @param practices the systems that can be told something
     * @param colleagues who can be named
     */
    public record Thread(
            List<TalkLine> messages,
            List<UUID> waitingForYou,
            List<UUID> takeBack,
            Set<String> practices,
            List<Colleague> colleagues) {}

    /** Whoever asked a colleague need not wait for ever. */
    private boolean isToTakeBack(TalkMessage message) {
        return message.kind() == TalkKind.OPINION_ASKED
                && message.isWaiting()
                && message.author().equals(currentActor.get().id());
    }

    /** Of a referral that the caller may see, which was asked before. */
    public Thread thread(ReferralId id) {
        Reader reader = standing.reader();
        List<TalkMessage> said = messages.of(id);
        return new Thread(
                said.stream().map(TalkLine::of).toList(),
                said.stream()
                        .filter(message -> standing.isFor(message, reader))
                        .map(TalkMessage::id)
                        .toList(),
                said.stream().filter(this::isToTakeBack).map(TalkMessage::id).toList(),
                messages.practices(id),
                mentions.colleagues());
    }

    /**
     * What waits for the caller and those for whom he stands in, red flags first, and no more than {@link #MANY}.
     *
     * @param offset how many are left out at the beginning
     */
    public List<Waiting> waiting(int offset) {
        return messages.waiting(standing.reader(), MANY, Math.max(offset, 0));
    }

    public int count() {
        return messages.count(standing.reader(), MANY);
    }

    /**
     * The caller has read it, or takes back a question to a colleague; a second time changes nothing.
     *
     * @throws Refused for what waits for an answer
     */
    @Transactional
    public void read(ReferralId id, UUID message) {
        turns.takeEvenIfClosed(id);
        referrals.get(id);
        careTeam.required(id);
        TalkMessage found = messages.find(message)
                .filter(each -> each.referral().equals(id))
                .orElseThrow(() -> new NotFound(TalkFault.NO_SUCH_MESSAGE));
        Reader reader = standing.reader();
        if (isToTakeBack(found)) {
            messages.settle(message, null, clock.instant(), currentActor.get().id());
            recordsChanged.changed(id, READ);
            return;
        }
        if (!standing.isFor(found, reader)) {
            return;
        }
        if (TalkKind.NEED_ANSWER.contains(found.kind())) {
            throw new Refused("", TalkFault.NEEDS_AN_ANSWER);
        }
        messages.settle(message, reader, clock.instant(), currentActor.get().id());
        recordsChanged.changed(id, READ);
    }
}
