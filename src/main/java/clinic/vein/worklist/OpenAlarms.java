package clinic.vein.worklist;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.process.CareTask;
import clinic.vein.referral.ReferralClosed;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawalAsked;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A referral is not closed over the head of somebody who still has to deal with a red flag, a complication or unread
 * information. Emergency care and death end everything, as they must; a withdrawal that staff record ends all but an alarm,
 * for who wants to be left alone may be in danger all the same; one that the patient sends without a word to anybody does
 * not end unread information either.
 */
@Component
class OpenAlarms {

    private static final Set<ReferralState> ENDS_EVERYTHING =
            EnumSet.of(ReferralState.SENT_TO_EMERGENCY, ReferralState.WITHDRAWN, ReferralState.DIED);

    private final Worklist worklist;
    private final CurrentActor currentActor;

    OpenAlarms(Worklist worklist, CurrentActor currentActor) {
        this.worklist = worklist;
        this.currentActor = currentActor;
    }

    @EventListener
    void on(WithdrawalAsked asked) {
        if (worklist.hasOpen(asked.id(), CareTask.ALARMS)) {
            throw new Refused("", WorklistFault.ALARM_BEFORE_WITHDRAWAL);
        }
        // With staff a person has heard the patient; by a link nobody has read the news.
        if (currentActor.get().role() == Role.PATIENT && worklist.hasOpen(asked.id(), CareTask.BEFORE_CLOSING)) {
            throw new Refused("", WorklistFault.ALARM_OPEN);
        }
    }

    @EventListener
    void on(ReferralClosed closed) {
        if (!ENDS_EVERYTHING.contains(closed.state()) && worklist.hasOpen(closed.id(), CareTask.BEFORE_CLOSING)) {
            throw new Refused("", WorklistFault.ALARM_OPEN);
        }
    }
}
