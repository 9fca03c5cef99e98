package clinic.vein.referral;

import clinic.vein.kernel.Worded;
import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands. A closed referral has no running process, an open one exactly one. */
public enum ReferralState implements Worded {
    RECEIVED,
    TRIAGED,
    RED_FLAG,
    CHECKING,
    INFO_REQUESTED,
    IN_REVIEW,
    TREATING_CAUSE,
    RETURNED_WITH_ADVICE,
    DECLINED,
    APPROVED,
    BOOKED,
    NO_SHOW,
    ASSESSED,
    CONSENTED,
    IN_TREATMENT,
    IN_FOLLOW_UP,
    COMPLETED,
    WITHDRAWN,
    DIED,
    SENT_TO_EMERGENCY,
    ENTERED_IN_ERROR;

    private static final Set<ReferralState> CLOSED =
            EnumSet.of(RETURNED_WITH_ADVICE, DECLINED, COMPLETED, WITHDRAWN, DIED, SENT_TO_EMERGENCY, ENTERED_IN_ERROR);

    public boolean isOpen() {
        return !CLOSED.contains(this);
    }

    public boolean isDeclined() {
        return this == DECLINED;
    }
}
