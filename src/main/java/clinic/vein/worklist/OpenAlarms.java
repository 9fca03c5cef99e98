package clinic.vein.worklist;

import clinic.vein.kernel.Refused;
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
 * information. Emergency care and death end everything, as they must; a withdrawal ends all but an alarm, for who wants to
 * be left alone may be in danger all the same.
 */
@Component
class OpenAlarms {

    private static final Set<ReferralState> ENDS_EVERYTHING =
            EnumSet.of(ReferralState.SENT_TO_EMERGENCY, ReferralState.WITHDRAWN, ReferralState.DIED);

    private final Worklist worklist;

    OpenAlarms(Worklist worklist) {
        this.worklist = worklist;
    }

    @EventListener
    void on(WithdrawalAsked asked) {
        if (worklist.hasOpen(asked.id(), CareTask.ALARMS)) {
            throw new Refused("", WorklistFault.ALARM_BEFORE_WITHDRAWAL);
        }
    }

    @EventListener
    void on(ReferralClosed closed) {
        if (!ENDS_EVERYTHING.contains(closed.state()) && worklist.hasOpen(closed.id(), CareTask.BEFORE_CLOSING)) {
            throw new Refused("", WorklistFault.ALARM_OPEN);
        }
    }
}
