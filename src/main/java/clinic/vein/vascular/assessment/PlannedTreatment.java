package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Fault;
import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.vascular.legs.Contradictions;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.TreatmentSettings;
import clinic.vein.vascular.safety.Compression;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.InjectionPlan;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.SclerotherapySafety;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the treatment that the specialist chose with what the clinic's tables say, and asks for a reason. */
@Component
class PlannedTreatment {

    private final SclerotherapySafety safety;
    private final TreatmentSettings settings;

    PlannedTreatment(SclerotherapySafety safety, TreatmentSettings settings) {
        this.safety = safety;
        this.settings = settings;
    }

    List<String> warnings(Collection<Contraindication> found) {
        if (safety.isRuledOut(found, SclerosantForm.FOAM) && safety.isRuledOut(found, SclerosantForm.LIQUID)) {
            return List.of(AssessmentFault.RULED_OUT.title());
        }
        List<String> warnings = new ArrayList<>();
        for (SclerosantForm form : SclerosantForm.values()) {
            safety.ruledOut(found, form)
                    .forEach(product ->
                            warnings.add(new Phrase(AssessmentSentence.RULED_OUT, product, form).inEnglish()));
        }
        return warnings;
    }

    List<String> contradictions(List<LegAssessment> legs) {
        return Contradictions.in(legs, settings::refluxIn);
    }

    /**
     * Checks what a single field cannot tell. An absolute contraindication may pass, such as an infection; it stops each
     * session until it has.
     *
     * @return whether the plan passes over what the tables say, so that its reason is kept
     */
    boolean check(Violations violations, VeinAssessment assessment, TreatmentAdvice.Advice advised) {
        List<LegAssessment> legs = assessment.legs();
        for (int i = 0; i < legs.size(); i++) {
            legs.get(i).ceapBasis().check(violations, "legs[" + i + "].ceapBasis", settings.refluxIn(legs.get(i)));
        }
        if (assessment.decision() != AssessmentDecision.TREAT) {
            return false;
        }
        boolean compressed = assessment.modality() == Modality.COMPRESSION;
        violations.addIf(
                compressed
                        && advised.compression().stream().allMatch(each -> each.verdict() == Compression.Verdict.NONE),
                "modality",
                AssessmentFault.NO_COMPRESSION_POSSIBLE);
        Fault why = reasonNeeded(assessment, advised, compressed);
        if (why != null
                && (assessment.overrideReason() == null
                        || assessment.overrideReason().isBlank())) {
            violations.add("overrideReason", why);
        }
        return why != null;
    }

    private @Nullable Fault reasonNeeded(
            VeinAssessment assessment, TreatmentAdvice.Advice advised, boolean compressed) {
        if (advised.recommended() != null && assessment.modality() != advised.recommended()) {
            return AssessmentFault.NOT_AS_RECOMMENDED;
        }
        SclerosantForm form =
                InjectionPlan.of(assessment.modality(), null, null).form();
        if (assessment.modality().isSclerotherapy() && safety.isRuledOut(assessment.contraindications(), form)) {
            return AssessmentFault.RULED_OUT;
        }
        return compressed
                        && advised.compression().stream()
                                .anyMatch(each -> !each.verdict().mayBeOffered())
                ? AssessmentFault.COMPRESSION_BARRED
                : null;
    }
}
