package clinic.vein.insight.figures;

import clinic.vein.insight.figures.ReferralHistory.Entry;
import clinic.vein.referral.EventKind;

/** How far a referral came, in the order of the pathway; not every pathway has every stage. */
public enum Stage {
    RECEIVED("Received", EventKind.RECEIVED, null),
    TRIAGED("Triaged", EventKind.TRIAGED, null),
    CHECKED("Checked by reception", EventKind.CHECKED, null),
    APPROVED("Approved for the clinic", EventKind.APPROVED, null),
    BOOKED("Assessment booked", EventKind.BOOKED, "ASSESSMENT"),
    ARRIVED("Arrived for assessment", EventKind.ARRIVED, "ASSESSMENT"),
    ASSESSED("Veins assessed", EventKind.ASSESSED, null),
    CONSENTED("Consent given", EventKind.CONSENT_GIVEN, null),
    TREATED("Treated", EventKind.SESSION_RECORDED, null),
    COMPLETED("Completed", EventKind.COMPLETED, null);

    private final String title;
    private final EventKind kind;
    private final String code;

    Stage(String title, EventKind kind, String code) {
        this.title = title;
        this.kind = kind;
        this.code = code;
    }

    public String title() {
        return title;
    }

    boolean isReachedBy(Entry entry) {
        return entry.kind() == kind && (code == null || entry.tells(code));
    }
}
