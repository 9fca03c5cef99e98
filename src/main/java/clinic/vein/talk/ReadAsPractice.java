package clinic.vein.talk;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referrals;
import clinic.vein.talk.TalkMessages.Reader;
import clinic.vein.talk.TalkMessages.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A practice reads what is said to it. It never sees what the clinic says within itself, or to another practice, nor whose
 * referral its report was added to.
 */
@Component
public class ReadAsPractice {

    private static final int MOST = 100;

    private final TalkMessages messages;
    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReadAsPractice(
            TalkMessages messages,
            Referrals referrals,
            FurtherReports furtherReports,
            CurrentActor currentActor,
            Clock clock) {
        this.messages = messages;
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The referral of that id, or the one to which a report of that id was added, if the caller sent it. */
    public ReferralId own(ReferralId asked) {
        String me = currentActor.get().id();
        boolean direct = referrals.find(asked).isPresent();
        ReferralId id = direct
                ? asked
                : furtherReports.find(asked).map(FurtherReport::addedTo).orElse(asked);
        if (referrals.find(id).isEmpty()
                || !messages.practices(id).contains(me)
                || direct && !messages.toldAs(id, me).equals(asked)) {
            throw new NoSuchReferral();
        }
        return id;
    }

    /**
     * What was said between the clinic and the caller, the oldest first.
     *
     * @param asked as the caller calls it
     */
    public List<TalkLine> thread(ReferralId own, ReferralId asked) {
        String me = currentActor.get().id();
        return messages.of(own).stream()
                .filter(message -> me.equals(message.practice()))
                .map(message -> TalkLine.outside(message, asked))
                .toList();
    }

    /**
     * What the caller has not said to have read, of all its referrals.
     *
     * @param offset how many of them are left out at the beginning
     */
    public List<TalkLine> unread(int offset) {
        String me = currentActor.get().id();
        return messages.waiting(reader(), MOST, Math.max(offset, 0)).stream()
                .map(Waiting::message)
                .map(message -> TalkLine.outside(message, messages.toldAs(message.referral(), me)))
                .toList();
    }

    /** @throws NotFound where nothing of that id was said to the caller */
    public void read(UUID id) {
        TalkMessage message = messages.find(id)
                .filter(found -> currentActor.get().id().equals(found.practice()))
                .orElseThrow(() -> new NotFound(TalkFault.NO_SUCH_MESSAGE));
        messages.settle(
                message.id(), reader(), clock.instant(), currentActor.get().id());
    }

    Reader reader() {
        return new Reader(Set.of(currentActor.get().id()), Set.of());
    }
}
