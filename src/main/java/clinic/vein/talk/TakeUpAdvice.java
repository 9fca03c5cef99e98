package clinic.vein.talk;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.Turns;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A practice's question becomes a referral: the physician reads it with the one that is open, or a new one follows the one
 * that is closed. The practice is told on which it is from now on.
 */
@Component
public class TakeUpAdvice {

    private final TalkMessages messages;
    private final WriteTalk write;
    private final AddInformation addInformation;
    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final CareTeam careTeam;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    TakeUpAdvice(
            TalkMessages messages,
            WriteTalk write,
            AddInformation addInformation,
            Referrals referrals,
            FurtherReports furtherReports,
            CareTeam careTeam,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.messages = messages;
        this.write = write;
        this.addInformation = addInformation;
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.careTeam = careTeam;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @return the referral that it is on from now on
     * @throws Overtaken when somebody has answered it
     */
    @Transactional
    public ReferralId takeUp(ReferralId id, UUID question) {
        turns.takeEvenIfClosed(id);
        referrals.get(id);
        careTeam.required(id);
        TalkMessage asked = messages.find(question)
                .filter(message -> message.referral().equals(id))
                .orElseThrow(() -> new NotFound(TalkFault.NO_SUCH_MESSAGE));
        if (asked.kind() != TalkKind.ADVICE_ASKED) {
            throw new Refused("", TalkFault.NOT_ASKED);
        }
        if (!asked.isWaiting()) {
            throw asked.answeredMeanwhile();
        }
        Instant before = clock.instant();
        ReferralId now = addInformation.add(id, asked.text());
        String practice = Objects.requireNonNull(asked.practice());
        messages.settle(question, null, clock.instant(), currentActor.get().id());
        write.write(
                id,
                new WriteTalk.Words(
                        UUID.randomUUID(),
                        TalkKind.TAKEN_UP,
                        practice,
                        question,
                        null,
                        null,
                        null,
                        reference(id, now, practice, before).value(),
                        List.of(Addressee.account(practice))));
        return now;
    }

    /** Of one that began with the question. Of another one of the same person the practice learns nothing. */
    private Reference reference(ReferralId id, ReferralId now, String practice, Instant before) {
        Referral taken = referrals.get(now);
        boolean began =
                !taken.receivedAt().isBefore(before) && messages.practices(now).isEmpty();
        if (!now.equals(id) && began) {
            return taken.reference();
        }
        return furtherReports
                .find(messages.toldAs(id, practice))
                .map(FurtherReport::reference)
                .orElseGet(() -> referrals.get(id).reference());
    }
}
