package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.InjectionPlan;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.SclerotherapySafety;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what makes treatments unsuitable for this patient, each with its cause. */
@Component
class TreatmentLimits {

    private final SclerotherapySafety safety;
    private final Referrals referrals;

    TreatmentLimits(SclerotherapySafety safety, Referrals referrals) {
        this.safety = safety;
        this.referrals = referrals;
    }

    /** What the specialist judged unsuitable; the reason is in the specialist's words and may be missing. */
    record Judged(boolean endothermal, boolean foam, boolean surgery, String reason) {}

    TreatmentAdvice.Limits of(ReferralId id, Judged judged, Collection<Contraindication> found) {
        Map<Modality, String> unsuitable = new EnumMap<>(Modality.class);
        contraindicated(unsuitable, Modality.FOAM_SCLEROTHERAPY, SclerosantForm.FOAM, found);
        contraindicated(unsuitable, Modality.LIQUID_SCLEROTHERAPY, SclerosantForm.LIQUID, found);
        String because = judged.reason() == null || judged.reason().isBlank()
                ? AssessmentSentence.UNSUITABLE.title()
                : new Phrase(AssessmentSentence.UNSUITABLE_BECAUSE, judged.reason()).inEnglish();
        judged(unsuitable, Modality.ENDOTHERMAL, judged.endothermal(), because);
        judged(unsuitable, Modality.FOAM_SCLEROTHERAPY, judged.foam(), because);
        judged(unsuitable, Modality.SURGERY, judged.surgery(), because);
        return new TreatmentAdvice.Limits(unsuitable, isPregnant(id) || isTickedPregnant(found));
    }

    private static void judged(Map<Modality, String> unsuitable, Modality modality, boolean judged, String because) {
        if (judged) {
            unsuitable.merge(modality, because, (one, other) -> one + ". " + other);
        }
    }

    private void contraindicated(
            Map<Modality, String> unsuitable,
            Modality modality,
            SclerosantForm form,
            Collection<Contraindication> found) {
        if (safety.isRuledOut(found, form)) {
            String what = safety.weigh(found, new InjectionPlan(null, form)).stream()
                    .filter(each -> each.is(SclerotherapySafety.Verdict.ABSOLUTE))
                    .map(each -> each.code().title())
                    .collect(Collectors.joining(", "));
            unsuitable.put(modality, new Phrase(AssessmentSentence.ABSOLUTE, what).inEnglish());
        }
    }

    private boolean isPregnant(ReferralId id) {
        return referrals
                .find(id)
                .map(referral -> referral.report().background().pregnant().isYes())
                .orElse(false);
    }

    private static boolean isTickedPregnant(Collection<Contraindication> found) {
        return found.contains(Contraindication.PREGNANCY_OR_BREASTFEEDING);
    }
}
