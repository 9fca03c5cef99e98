package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Phrase;
import clinic.vein.medicine.MedicineClass;
import clinic.vein.medicine.MedicinesOfClass;
import clinic.vein.medicine.TakenMedicine;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Condition;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.RiskFact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on record already that may be a contraindication, so that it stands beside the box to tick. Whether it is one
 * today is for whoever examines the patient: nothing is ticked by itself.
 */
public final class ReportedRisks {

    /** What is asked for the sake of a treatment; the others are told in words of their own. */
    private static final List<RiskFact> OF_A_TREATMENT = List.of(
            RiskFact.THROMBOPHILIA,
            RiskFact.ANTICOAGULANT,
            RiskFact.OESTROGEN,
            RiskFact.ALLERGY_TO_SCLEROSANT,
            RiskFact.OTHER_ALLERGY,
            RiskFact.CANCER_TREATMENT,
            RiskFact.SURGERY_OR_IMMOBILITY);

    private ReportedRisks() {}

    /** @param taken the medicines, looked up; empty where nobody asked */
    public static Map<Contraindication, String> of(
            Background reported, Optional<List<TakenMedicine>> taken, Optional<Assessment> assessment) {
        Map<Contraindication, String> risks = new EnumMap<>(Contraindication.class);
        assessment.ifPresent(found -> found.contraindications()
                .forEach(each -> risks.put(each, AssessmentSentence.FOUND_AT_ASSESSMENT.title())));
        mention(risks, Contraindication.PREGNANCY_OR_BREASTFEEDING, reported.pregnant(), RiskFact.PREGNANT.title());
        mention(risks, Contraindication.HIGH_THROMBOSIS_RISK, reported.previousClot(), RiskFact.PREVIOUS_CLOT.title());
        condition(risks, reported, Condition.PERIPHERAL_ARTERIAL_DISEASE, Contraindication.ARTERIAL_DISEASE);
        condition(risks, reported, Condition.MIGRAINE_WITH_AURA, Contraindication.MIGRAINE_WITH_AURA);
        condition(risks, reported, Condition.PATENT_FORAMEN_OVALE, Contraindication.ASYMPTOMATIC_FORAMEN_OVALE);
        condition(risks, reported, Condition.DIABETES, Contraindication.UNCONTROLLED_SYSTEMIC_DISEASE);
        condition(risks, reported, Condition.ASTHMA, Contraindication.UNCONTROLLED_SYSTEMIC_DISEASE);
        // UIP 2023 (V1) names disulfiram and minocycline.
        medicine(risks, taken, MedicineClass.DISULFIRAM_OR_MINOCYCLINE, Contraindication.DISULFIRAM_OR_MINOCYCLINE);
        medicine(risks, taken, MedicineClass.OESTROGEN, Contraindication.OESTROGEN);
        medicine(risks, taken, MedicineClass.ANTICOAGULANT, Contraindication.ANTICOAGULATION);
        OF_A_TREATMENT.forEach(fact -> answered(risks, fact, fact.reportedIn(reported)));
        return risks;
    }

    /** Where nobody asked, that is said by the fact itself. */
    private static void answered(Map<Contraindication, String> risks, RiskFact fact, Answer reported) {
        if (reported != Answer.NOT_ASKED) {
            mention(risks, fact.means().get(0), reported, fact.title());
        }
    }

    private static void condition(
            Map<Contraindication, String> risks, Background reported, Condition condition, Contraindication code) {
        mention(risks, code, reported.answer(condition), condition.title());
    }

    private static void mention(
            Map<Contraindication, String> risks, Contraindication code, Answer reported, String words) {
        switch (reported) {
            case YES -> risks.merge(code, said(AssessmentSentence.REPORTED, words), (one, other) -> one + "; " + words);
            case UNKNOWN -> risks.putIfAbsent(code, said(AssessmentSentence.NOT_KNOWN, words));
            case NOT_ASKED -> risks.putIfAbsent(code, said(AssessmentSentence.NOT_ASKED, words));
            case NO -> {}
        }
    }

    private static String said(AssessmentSentence sentence, String words) {
        return new Phrase(sentence, words).inEnglish();
    }

    private static void medicine(
            Map<Contraindication, String> risks,
            Optional<List<TakenMedicine>> taken,
            MedicineClass of,
            Contraindication code) {
        MedicinesOfClass medicines = MedicinesOfClass.among(taken, of);
        mention(
                risks,
                code,
                medicines.answer(),
                medicines.found().isEmpty() ? AssessmentSentence.AMONG_MEDICINES.title() : medicines.inFull());
    }
}
