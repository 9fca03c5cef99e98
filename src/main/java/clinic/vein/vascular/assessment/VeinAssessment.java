package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.Legs;
import clinic.vein.vascular.legs.Selected;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.Modality;
import java.util.List;

/** The submission of {@code AssessVeins}. */
public record VeinAssessment(
        List<LegAssessment> legs,
        @Typed(Quantity.SEVERITY) Integer rlsSeverity,
        List<Contraindication> contraindications,
        Boolean endothermalUnsuitable,
        Boolean foamUnsuitable,
        Boolean surgeryUnsuitable,
        String unsuitableReason,
        AssessmentDecision decision,
        Modality modality,
        @Typed(Quantity.SESSIONS) Integer sessionsPlanned,
        String overrideReason,
        String referTo,
        String note) {

    public VeinAssessment {
        legs = legs == null ? List.of() : legs;
        contraindications = Selected.of(contraindications);
        endothermalUnsuitable = Boolean.TRUE.equals(endothermalUnsuitable);
        foamUnsuitable = Boolean.TRUE.equals(foamUnsuitable);
        surgeryUnsuitable = Boolean.TRUE.equals(surgeryUnsuitable);
    }

    void check(Violations violations) {
        Legs.check(violations, legs, LegAssessment::leg, LegAssessment::check);
        violations.required(rlsSeverity, "rlsSeverity");
        Quantity.SEVERITY.check(violations, rlsSeverity, "rlsSeverity");
        Selected.check(violations, contraindications, "contraindications");
        if (endothermalUnsuitable || foamUnsuitable || surgeryUnsuitable) {
            violations.required(unsuitableReason, "unsuitableReason");
        }
        violations.text(unsuitableReason, 2000, "unsuitableReason");
        violations.required(decision, "decision");
        if (decision == AssessmentDecision.TREAT) {
            checkPlan(violations);
        } else if (decision != null) {
            violations.addIf(modality != null, "modality", AssessmentFault.NOT_TREATED);
            violations.addIf(sessionsPlanned != null, "sessionsPlanned", AssessmentFault.NOT_TREATED);
        }
        if (decision == AssessmentDecision.REFER_ELSEWHERE) {
            violations.required(referTo, "referTo");
        }
        violations.text(referTo, 200, "referTo");
        violations.text(overrideReason, 2000, "overrideReason");
        violations.text(note, 2000, "note");
    }

    private void checkPlan(Violations violations) {
        violations.required(modality, "modality");
        violations.required(sessionsPlanned, "sessionsPlanned");
        Quantity.SESSIONS.check(violations, sessionsPlanned, "sessionsPlanned");
        boolean noVein =
                legs.stream().noneMatch(leg -> leg != null && !leg.segments().isEmpty());
        violations.addIf(noVein && !legs.isEmpty(), "legs[0].segments", AssessmentFault.NO_VEIN_FOUND);
    }

    TreatmentLimits.Judged judged() {
        return new TreatmentLimits.Judged(endothermalUnsuitable, foamUnsuitable, surgeryUnsuitable, unsuitableReason);
    }
}
