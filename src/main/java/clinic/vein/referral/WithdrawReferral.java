package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.Turns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The patient no longer wants to be seen: whatever was going on stops. A danger that nobody has dealt with yet does not end
 * with it.
 */
@Component
public class WithdrawReferral {

    private static final int LONGEST_TEXT = 2000;

    private final Referrals referrals;
    private final Notes notes;
    private final ReferralProcess process;
    private final Turns turns;
    private final ApplicationEventPublisher events;

    WithdrawReferral(
            Referrals referrals, Notes notes, ReferralProcess process, Turns turns, ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.notes = notes;
        this.process = process;
        this.turns = turns;
        this.events = events;
    }

    /** @throws Refused when the reason cannot be used or tells of a death, the referral is closed, or a red flag still waits */
    @Transactional
    public void withdraw(ReferralId id, String reason) {
        Violations violations = new Violations();
        violations.required(reason, "text");
        violations.text(reason, LONGEST_TEXT, "text");
        ToldOfDeath.ask(violations, reason, "text");
        violations.refuseIfAny();
        if (!referrals.get(id).state().isOpen()) {
            throw new Refused("", ReferralFault.CLOSED);
        }
        turns.take(id);
        events.publishEvent(new WithdrawalAsked(id));
        notes.add(id, null, reason);
        if (!process.tell(id, ProcessMessage.PATIENT_WITHDREW)) {
            throw new Refused("", ReferralFault.CLOSED);
        }
    }
}
