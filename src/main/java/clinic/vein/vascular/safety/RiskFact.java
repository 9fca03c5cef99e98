package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.BeforeTreatment;
import java.util.List;

/** What a report tells of the risks of a treatment, and which contraindications it may be today. */
public enum RiskFact implements Worded {
    PREGNANT(Contraindication.PREGNANCY_OR_BREASTFEEDING),
    PREVIOUS_CLOT(Contraindication.HIGH_THROMBOSIS_RISK),
    THROMBOPHILIA(Contraindication.HIGH_THROMBOSIS_RISK),
    ANTICOAGULANT(Contraindication.ANTICOAGULATION),
    /** No source speaks against a treatment because of it: more bruises are to be expected. */
    ANTIPLATELET,
    OESTROGEN(Contraindication.OESTROGEN),
    ALLERGY_TO_SCLEROSANT(Contraindication.ALLERGY_TO_SCLEROSANT),
    /** The Fibrovein SmPC (V1) names allergic conditions beside an allergy to the product. */
    OTHER_ALLERGY(Contraindication.ALLERGY_TO_SCLEROSANT),
    CANCER_TREATMENT(Contraindication.PELVIC_TUMOUR_OR_PROGRESSING_CANCER),
    SURGERY_OR_IMMOBILITY(Contraindication.RECENT_SURGERY, Contraindication.UNABLE_TO_WALK),
    PATENT_FORAMEN_OVALE(Contraindication.ASYMPTOMATIC_FORAMEN_OVALE, Contraindication.SYMPTOMATIC_RIGHT_TO_LEFT_SHUNT),
    MIGRAINE_WITH_AURA(Contraindication.MIGRAINE_WITH_AURA);

    private final List<Contraindication> means;

    RiskFact(Contraindication... means) {
        this.means = List.of(means);
    }

    /** What a report answers to it; medicines that are listed there answer by themselves. */
    public Answer reportedIn(Background background) {
        BeforeTreatment told = background.beforeTreatment();
        return switch (this) {
            case PREGNANT -> background.pregnant();
            case PREVIOUS_CLOT -> background.previousClot();
            case THROMBOPHILIA -> told.thrombophilia();
            case ANTICOAGULANT -> told.anticoagulant();
            case ANTIPLATELET -> told.antiplatelet();
            case OESTROGEN -> told.oestrogen();
            case ALLERGY_TO_SCLEROSANT -> told.allergyToSclerosant();
            case OTHER_ALLERGY -> told.otherAllergy();
            case CANCER_TREATMENT -> told.cancerTreatment();
            case SURGERY_OR_IMMOBILITY -> told.surgeryOrImmobility();
            case PATENT_FORAMEN_OVALE -> background.answer(Condition.PATENT_FORAMEN_OVALE);
            case MIGRAINE_WITH_AURA -> background.answer(Condition.MIGRAINE_WITH_AURA);
        };
    }

    /** Whether a no of one day says nothing of the next. */
    public boolean changes() {
        return switch (this) {
            case PREGNANT, ANTICOAGULANT, ANTIPLATELET, OESTROGEN, CANCER_TREATMENT, SURGERY_OR_IMMOBILITY -> true;
            case PREVIOUS_CLOT,
                    THROMBOPHILIA,
                    ALLERGY_TO_SCLEROSANT,
                    OTHER_ALLERGY,
                    PATENT_FORAMEN_OVALE,
                    MIGRAINE_WITH_AURA -> false;
        };
    }

    /** Any of them says it; the first is the one that is ticked beforehand. None where it is for information. */
    public List<Contraindication> means() {
        return means;
    }
}
