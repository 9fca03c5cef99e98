package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.scheduling.BookingFault;
import clinic.vein.scheduling.NoShowSafeguards;
import org.jspecify.annotations.Nullable;

/**
 * The submission of {@code DecideAfterMissedSession}.
 *
 * @param vulnerable whether the patient is vulnerable or there is a safeguarding concern; asked before stopping
 */
record MissedSessionDecision(
        Decision decision,
        @Nullable Boolean vulnerable,
        String reason,
        @Nullable String overrideReason) {

    private static final int LONGEST_TEXT = 2000;

    public enum Decision {
        REBOOK,
        STOP
    }

    void check(NoShowSafeguards.Found found) {
        Violations violations = new Violations();
        violations.required(decision, "decision");
        violations.required(reason, "reason");
        violations.text(reason, LONGEST_TEXT, "reason");
        ToldOfDeath.ask(violations, reason, "reason");
        violations.text(overrideReason, LONGEST_TEXT, "overrideReason");
        if (decision == Decision.STOP) {
            violations.addIf(found.bar(), "decision", BookingFault.DISCHARGE_BARRED);
            violations.required(vulnerable, "vulnerable");
            if (found.any() && !found.bar()) {
                violations.required(overrideReason, "overrideReason");
            }
        }
        violations.refuseIfAny();
    }
}
