package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.vascular.legs.Selected;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The submission of {@code CheckSafety}.
 *
 * @param weightKg today's, with what was typed
 * @param weightConfirmed whether somebody said that a weight which is seldom right is right
 * @param product what is planned for today; null while undecided
 * @param form how it is to be injected; null where the course says so
 * @param facts what the patient says today of what was reported, or nobody had asked
 */
public record SafetyCheck(
        Outcome outcome,
        @Typed(Quantity.BODY_WEIGHT) @Nullable Measured weightKg,
        @Nullable Boolean weightConfirmed,
        @Nullable Sclerosant product,
        @Nullable SclerosantForm form,
        List<Contraindication> contraindications,
        @Nullable String overrideReason,
        @Nullable String reason,
        @Nullable String note,
        List<FactToday> facts) {

    public enum Outcome {
        SAFE,
        /** Something speaks against it that only a specialist may pass over. */
        ASK_SPECIALIST,
        POSTPONE,
        STOP
    }

    public SafetyCheck {
        contraindications = Selected.of(contraindications);
        facts = facts == null
                ? List.of()
                : facts.stream().filter(Objects::nonNull).toList();
    }

    void check(Violations violations) {
        violations.required(outcome, "outcome");
        if (outcome == Outcome.SAFE || outcome == Outcome.ASK_SPECIALIST) {
            violations.required(weightKg, "weightKg");
        } else if (outcome != null) {
            violations.required(reason, "reason");
        }
        Quantity.BODY_WEIGHT.check(violations, weightKg == null ? null : weightKg.value(), "weightKg");
        Selected.check(violations, contraindications, "contraindications");
        violations.text(overrideReason, 2000, "overrideReason");
        violations.text(reason, 2000, "reason");
        violations.text(note, 2000, "note");
    }
}
