package clinic.vein.vascular;

import clinic.vein.process.Violations;
import java.util.List;

/** The submission of {@code CheckRecovery}: the signs that must not be missed in the weeks after a session. */
public record RecoveryCheck(
        Boolean legSwelling,
        Boolean chestSymptoms,
        Boolean neurologicalSymptoms,
        Boolean skinProblem,
        List<Complication> complications,
        String note) {

    public RecoveryCheck {
        complications = Selected.of(complications);
    }

    boolean isConcern() {
        return Boolean.TRUE.equals(legSwelling)
                || Boolean.TRUE.equals(chestSymptoms)
                || Boolean.TRUE.equals(neurologicalSymptoms)
                || Boolean.TRUE.equals(skinProblem)
                || !complications.isEmpty();
    }

    void check() {
        Violations violations = new Violations();
        violations.required(legSwelling, "legSwelling");
        violations.required(chestSymptoms, "chestSymptoms");
        violations.required(neurologicalSymptoms, "neurologicalSymptoms");
        violations.required(skinProblem, "skinProblem");
        Selected.check(violations, complications, "complications");
        if (isConcern()) {
            violations.required(note, "note");
        }
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
