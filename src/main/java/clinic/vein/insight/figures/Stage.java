package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.kernel.Worded;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.VisitEntry;

/** How far a referral came, in the order of the pathway; not every pathway has every stage. */
public enum Stage implements Worded {
    RECEIVED(EventKind.RECEIVED),
    TRIAGED(EventKind.TRIAGED),
    CHECKED(EventKind.CHECKED),
    APPROVED(EventKind.APPROVED),
    BOOKED(EventKind.BOOKED),
    ARRIVED(EventKind.ARRIVED),
    ASSESSED(EventKind.ASSESSED),
    CONSENTED(EventKind.CONSENT_GIVEN),
    TREATED(EventKind.SESSION_RECORDED),
    COMPLETED(EventKind.COMPLETED);

    private final EventKind kind;

    Stage(EventKind kind) {
        this.kind = kind;
    }

    /** Appointments count where they are for the assessment. */
    boolean isReachedBy(Entry entry) {
        return entry.kind() == kind
                && !(entry.what() instanceof VisitEntry of && of.visit().purpose() != Purpose.ASSESSMENT);
    }
}
