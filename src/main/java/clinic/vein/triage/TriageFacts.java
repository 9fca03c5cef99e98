package clinic.vein.triage;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the triage tables are asked: codes and numbers, nothing that names a patient. */
final class TriageFacts {

    /** What the tables read where nobody asked for a list. */
    private static final List<String> NOT_ASKED = List.of(Answer.NOT_ASKED.name());

    private TriageFacts() {}

    /** @param ageInYears on the day of the report; null where the birth date does not decide it */
    static Map<String, Object> of(ReferralReport report, @Nullable Integer ageInYears) {
        RestlessLegs legs = report.restlessLegs();
        Veins veins = report.veins();
        Background background = report.background();
        Map<String, Object> facts = new HashMap<>();
        facts.put("ageInYears", ageInYears);
        facts.put("sexAtBirth", report.patient().sexAtBirth().name());
        facts.put("answers", answers(report));
        facts.put("severity", legs.severity());
        facts.put("nightsPerWeek", legs.nightsPerWeek());
        facts.put("irlsTotal", legs.irlsTotal());
        facts.put("legs", veins.legs().name());
        facts.put("urgeToMove", legs.urgeToMove().name());
        facts.put("worseAtRest", legs.worseAtRest().name());
        facts.put("relievedByMovement", legs.relievedByMovement().name());
        facts.put("worseInEvening", legs.worseInEvening().name());
        facts.put("visible", veins.visible().name());
        facts.put(
                "symptoms",
                veins.symptoms()
                        .map(named -> named.stream().map(Enum::name).sorted().toList())
                        .orElse(NOT_ASKED));
        facts.put("skinChange", veins.skinChange().name());
        facts.put("bleeding", veins.bleeding().name());
        facts.put("ulcer", veins.ulcer().name());
        facts.put("ulcerDays", veins.ulcerDays());
        facts.put("hardPainfulVein", veins.hardPainfulVein().name());
        facts.put("swollenOrTenderLeg", veins.swollenOrTenderLeg().name());
        facts.put("chestPainOrBreathless", veins.chestPainOrBreathless().name());
        facts.put("coldPainfulLeg", veins.coldPainfulLeg().name());
        facts.put("hotRedLegWithFever", veins.hotRedLegWithFever().name());
        facts.put("pregnant", background.pregnant().name());
        facts.put("previousClot", background.previousClot().name());
        return facts;
    }

    /**
     * Every answer there is, whatever the question: the tables ask whether one of them is open. What follows from another
     * answer need not be asked after a no: the other criteria without an urge to move, the leg without a vein.
     */
    private static List<String> answers(ReferralReport report) {
        RestlessLegs legs = report.restlessLegs();
        Veins veins = report.veins();
        Background background = report.background();
        List<Enum<?>> answers = new ArrayList<>(List.of(
                legs.urgeToMove(),
                legs.familyHistory(),
                veins.visible(),
                veins.skinChange(),
                veins.bleeding(),
                veins.ulcer(),
                veins.hardPainfulVein(),
                veins.swollenOrTenderLeg(),
                veins.chestPainOrBreathless(),
                veins.coldPainfulLeg(),
                veins.hotRedLegWithFever(),
                veins.previousTreatment(),
                background.previousClot(),
                background.takesMagnesium()));
        answers.add(after(legs.urgeToMove(), legs.worseAtRest()));
        answers.add(after(legs.urgeToMove(), legs.relievedByMovement()));
        answers.add(after(legs.urgeToMove(), legs.worseInEvening()));
        answers.add(veins.legs() == Veins.Legs.NOT_ASKED ? after(veins.visible(), Answer.NOT_ASKED) : veins.legs());
        answers.add(pregnancy(report));
        answers.add(asked(veins.symptoms()));
        answers.add(asked(background.conditions()));
        answers.add(asked(background.medicines()));
        return answers.stream().<String>map(Enum::name).toList();
    }

    private static Answer after(Answer first, Answer second) {
        return first == Answer.NO && second == Answer.NOT_ASKED ? Answer.NO : second;
    }

    /** Who was male at birth need not be asked. */
    private static Answer pregnancy(ReferralReport report) {
        boolean male = report.patient().sexAtBirth() == Patient.SexAtBirth.MALE;
        Answer pregnant = report.background().pregnant();
        return male && pregnant == Answer.NOT_ASKED ? Answer.NO : pregnant;
    }

    private static Answer asked(Optional<?> named) {
        return named.isPresent() ? Answer.NO : Answer.NOT_ASKED;
    }
}
