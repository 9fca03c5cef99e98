package clinic.vein.selfservice;

import clinic.vein.kernel.Worded;
import clinic.vein.referral.ReferralState;
import java.util.Optional;

/** How far a referral has come, as a patient sees it. */
public enum StatusStep implements Worded {
    RECEIVED,
    CHECKED,
    DECIDED,
    APPOINTMENT,
    TREATMENT,
    AFTERWARDS;

    /** What goes on now; empty of a referral that ended before its time. */
    public static Optional<StatusStep> of(ReferralState state) {
        return switch (state) {
            case RECEIVED, TRIAGED, RED_FLAG -> Optional.of(RECEIVED);
            case CHECKING, INFO_REQUESTED -> Optional.of(CHECKED);
            case IN_REVIEW, TREATING_CAUSE -> Optional.of(DECIDED);
            case APPROVED, BOOKED, NO_SHOW -> Optional.of(APPOINTMENT);
            case ASSESSED, CONSENTED, IN_TREATMENT -> Optional.of(TREATMENT);
            case IN_FOLLOW_UP, COMPLETED -> Optional.of(AFTERWARDS);
            case RETURNED_WITH_ADVICE, DECLINED, WITHDRAWN, DIED, SENT_TO_EMERGENCY, ENTERED_IN_ERROR ->
                Optional.empty();
        };
    }
}
