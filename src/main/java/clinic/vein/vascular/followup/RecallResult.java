package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;

/** The submission of {@code MakeRecall}. */
public record RecallResult(
        Outcome outcome, Integer rlsSeverity, Integer nightsPerWeek, Boolean recurrence, String note) {

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
        violations.range(rlsSeverity, 0, 10, "rlsSeverity", "");
        violations.range(nightsPerWeek, 0, 7, "nightsPerWeek", "");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
