package clinic.vein.fhir;

import clinic.vein.intake.Question;
import clinic.vein.intake.ReferralDocument;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Medicine;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The answers of a report as a resource. What was not asked has no item; what the patient does not know has that answer. */
final class ChecklistResource {

    private ChecklistResource() {}

    static QuestionnaireResponse of(Checklist checklist, ReferralReport report) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setQuestionnaire(checklist.url() + "|" + ReferralDocument.VERSION);
        for (Question question : checklist.questions()) {
            List<Type> values = values(question, report).toList();
            if (!values.isEmpty()) {
                QuestionnaireResponseItemComponent item = response.addItem().setLinkId(question.path());
                values.forEach(value -> item.addAnswer().setValue(value));
            }
        }
        return response;
    }

    private static Stream<Type> values(Question question, ReferralReport report) {
        RestlessLegs legs = report.restlessLegs();
        Veins veins = report.veins();
        Background background = report.background();
        BeforeTreatment before = background.beforeTreatment();
        return switch (question) {
            case URGE_TO_MOVE -> answer(legs.urgeToMove());
            case WORSE_AT_REST -> answer(legs.worseAtRest());
            case RELIEVED_BY_MOVEMENT -> answer(legs.relievedByMovement());
            case WORSE_IN_EVENING -> answer(legs.worseInEvening());
            case SEVERITY -> number(legs.severity());
            case NIGHTS_PER_WEEK -> number(legs.nightsPerWeek());
            case IRLS_TOTAL -> number(legs.irlsTotal());
            case FAMILY_HISTORY -> answer(legs.familyHistory());
            case VISIBLE -> answer(veins.visible());
            case LEGS -> code(AnswerCodes.LEGS, veins.legs());
            case SYMPTOMS -> codes(AnswerCodes.SYMPTOM, veins.symptoms());
            case SKIN_CHANGE -> answer(veins.skinChange());
            case BLEEDING -> code(AnswerCodes.BLEEDING, veins.bleeding());
            case ULCER -> code(AnswerCodes.ULCER, veins.ulcer());
            case ULCER_DAYS -> number(veins.ulcerDays());
            case HARD_PAINFUL_VEIN -> answer(veins.hardPainfulVein());
            case SWOLLEN_OR_TENDER_LEG -> code(AnswerCodes.SWOLLEN_LEG, veins.swollenOrTenderLeg());
            case CHEST_PAIN_OR_BREATHLESS -> answer(veins.chestPainOrBreathless());
            case COLD_PAINFUL_LEG -> answer(veins.coldPainfulLeg());
            case HOT_RED_LEG_WITH_FEVER -> answer(veins.hotRedLegWithFever());
            case PREVIOUS_TREATMENT -> answer(veins.previousTreatment());
            case PREGNANT -> answer(background.pregnant());
            case PREVIOUS_CLOT -> answer(background.previousClot());
            case CONDITIONS -> codes(AnswerCodes.CONDITION, background.conditions());
            case MEDICINES -> medicines(background.medicines());
            case TAKES_MAGNESIUM -> answer(background.takesMagnesium());
            case ANTICOAGULANT -> answer(before.anticoagulant());
            case ANTIPLATELET -> answer(before.antiplatelet());
            case OESTROGEN -> answer(before.oestrogen());
            case ALLERGY_TO_SCLEROSANT -> answer(before.allergyToSclerosant());
            case OTHER_ALLERGY -> answer(before.otherAllergy());
            case ALLERGIC_TO -> Stream.ofNullable(before.allergicTo()).map(StringType::new);
            case CANCER_TREATMENT -> answer(before.cancerTreatment());
            case SURGERY_OR_IMMOBILITY -> answer(before.surgeryOrImmobility());
            case THROMBOPHILIA -> answer(before.thrombophilia());
            case WEIGHT -> measured(before.weight());
            case HEIGHT -> measured(before.height());
            default -> Stream.empty();
        };
    }

    private static Stream<Type> answer(Answer answer) {
        return code(AnswerCodes.ANSWER, answer);
    }

    private static Stream<Type> code(AnswerCodes codes, Enum<?> code) {
        return codes.codes().contains(code) ? Stream.of(coding(codes.system(), code.name())) : Stream.empty();
    }

    private static Stream<Type> codes(AnswerCodes codes, Optional<? extends Collection<? extends Enum<?>>> asked) {
        return asked.stream()
                .flatMap(found -> found.isEmpty()
                        ? Stream.of(coding(codes.system(), AnswerCodes.NONE))
                        : found.stream().map(code -> coding(codes.system(), code.name())));
    }

    private static Stream<Type> medicines(Optional<List<Medicine>> asked) {
        return asked.stream()
                .flatMap(found -> found.isEmpty()
                        ? Stream.of(coding(FhirSystem.MEDICINE, AnswerCodes.NONE))
                        : found.stream().map(ChecklistResource::medicine));
    }

    private static Type medicine(Medicine medicine) {
        return medicine.atc() == null
                ? new StringType(medicine.text())
                : new Coding(FhirSystem.ATC, medicine.atc(), medicine.text());
    }

    private static Stream<Type> number(@Nullable Integer number) {
        return Stream.ofNullable(number).map(IntegerType::new);
    }

    private static Stream<Type> measured(@Nullable Measured measured) {
        return Stream.ofNullable(measured)
                .map(each -> new Quantity()
                        .setValue(each.value())
                        .setUnit(each.unit())
                        .setSystem(FhirSystem.UCUM)
                        .setCode(each.unit()));
    }

    private static Type coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }
}
