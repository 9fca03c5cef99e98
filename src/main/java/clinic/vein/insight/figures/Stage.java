package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.VisitEntry;

/** How far a referral came, in the order of the pathway; not every pathway has every stage. */
public enum Stage {
    RECEIVED("Received", EventKind.RECEIVED),
    TRIAGED("Triaged", EventKind.TRIAGED),
    CHECKED("Checked by reception", EventKind.CHECKED),
    APPROVED("Approved for the clinic", EventKind.APPROVED),
    BOOKED("Assessment booked", EventKind.BOOKED),
    ARRIVED("Arrived for assessment", EventKind.ARRIVED),
    ASSESSED("Veins assessed", EventKind.ASSESSED),
    CONSENTED("Consent given", EventKind.CONSENT_GIVEN),
    TREATED("Treated", EventKind.SESSION_RECORDED),
    COMPLETED("Completed", EventKind.COMPLETED);

    private final String title;
    private final EventKind kind;

    Stage(String title, EventKind kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Appointments count where they are for the assessment. */
    boolean isReachedBy(Entry entry) {
        return entry.kind() == kind
                && !(entry.what() instanceof VisitEntry of && of.visit().purpose() != Purpose.ASSESSMENT);
    }
}
