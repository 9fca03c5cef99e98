package clinic.vein.triage;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.Turns;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.TriageEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a referral more urgent; the due dates of its open tasks follow. */
@Component
public class RaiseUrgency {

    private final Referrals referrals;
    private final Progress progress;
    private final Notes notes;
    private final ReferralProcess process;
    private final Turns turns;
    private final ApplicationEventPublisher events;

    RaiseUrgency(
            Referrals referrals,
            Progress progress,
            Notes notes,
            ReferralProcess process,
            Turns turns,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.progress = progress;
        this.notes = notes;
        this.process = process;
        this.turns = turns;
        this.events = events;
    }

    /** @throws Refused when the urgency is not a higher one, or the referral is closed */
    @Transactional
    public void raise(ReferralId id, Urgency urgency, String reason) {
        if (!referrals.get(id).state().isOpen()) {
            throw new Refused("", TriageFault.CLOSED);
        }
        if (!raiseAtLeast(id, urgency)) {
            throw new Refused("urgency", TriageFault.NOT_HIGHER);
        }
        notes.add(id, null, reason);
    }

    /**
     * Nothing is lowered by it, by whoever raises the same referral at the same moment.
     *
     * @return whether it was less urgent before
     */
    @Transactional
    public boolean raiseAtLeast(ReferralId id, Urgency urgency) {
        turns.take(id);
        Referral referral = referrals.get(id);
        if (!urgency.isMoreUrgentThan(referral.triagedUrgency())) {
            return false;
        }
        referrals.setUrgency(id, urgency);
        progress.note(id, new TriageEntry.UrgencyChanged(urgency));
        process.tell(id, ProcessMessage.URGENCY_RAISED);
        events.publishEvent(new UrgencyChanged(id));
        return true;
    }
}
