package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;

/** The submission of {@code MakeRecall}. */
public record RecallResult(
        Outcome outcome,
        @Typed(Quantity.SEVERITY) Integer rlsSeverity,
        @Typed(Quantity.NIGHTS_A_WEEK) Integer nightsPerWeek,
        Boolean recurrence,
        String note) {

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
            String only = "Only where the patient was reached.";
            violations.addIf(rlsSeverity != null, "rlsSeverity", "not.applicable", only);
            violations.addIf(nightsPerWeek != null, "nightsPerWeek", "not.applicable", only);
        }
        Quantity.SEVERITY.check(violations, rlsSeverity, "rlsSeverity");
        Quantity.NIGHTS_A_WEEK.check(violations, nightsPerWeek, "nightsPerWeek");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
