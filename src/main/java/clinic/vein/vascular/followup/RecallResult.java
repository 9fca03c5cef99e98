package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.referral.ToldOfDeath;
import org.jspecify.annotations.Nullable;

/** The submission of {@code MakeRecall}. */
public record RecallResult(
        Outcome outcome,
        @Typed(Quantity.SEVERITY) @Nullable Integer rlsSeverity,
        @Typed(Quantity.NIGHTS_A_WEEK) @Nullable Integer nightsPerWeek,
        @Nullable Boolean recurrence,
        @Nullable String note) {

    public enum Outcome {
        REACHED,
        NOT_REACHED,
        DECLINED
    }

    void check() {
        Violations violations = new Violations();
        violations.required(outcome, "outcome");
        if (outcome == Outcome.REACHED) {
            violations.required(rlsSeverity, "rlsSeverity");
            violations.required(nightsPerWeek, "nightsPerWeek");
        } else if (outcome != null) {
            violations.addIf(rlsSeverity != null, "rlsSeverity", FollowUpFault.NOT_REACHED);
            violations.addIf(nightsPerWeek != null, "nightsPerWeek", FollowUpFault.NOT_REACHED);
        }
        Quantity.SEVERITY.check(violations, rlsSeverity, "rlsSeverity");
        Quantity.NIGHTS_A_WEEK.check(violations, nightsPerWeek, "nightsPerWeek");
        violations.text(note, 2000, "note");
        if (outcome != Outcome.REACHED) {
            ToldOfDeath.ask(violations, note, "note");
        }
        violations.refuseIfAny();
    }
}
