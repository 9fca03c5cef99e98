package clinic.vein.triage;

import clinic.vein.referral.Background;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

/** What the triage tables are asked: codes, numbers and booleans, nothing that names a patient. */
final class TriageFacts {

    private TriageFacts() {}

    /** @param reported the day of the report, on which the patient's age counts */
    static Map<String, Object> of(ReferralReport report, LocalDate reported) {
        RestlessLegs legs = report.restlessLegs();
        Veins veins = report.veins();
        Background background = report.background();
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                "ageInYears",
                Period.between(report.patient().dateOfBirth(), reported).getYears());
        facts.put("urgeToMove", legs.urgeToMove());
        facts.put("worseAtRest", legs.worseAtRest());
        facts.put("relievedByMovement", legs.relievedByMovement());
        facts.put("worseInEvening", legs.worseInEvening());
        facts.put("visible", veins.visible());
        facts.put("symptoms", veins.symptoms().stream().map(Enum::name).sorted().toList());
        facts.put("skinChange", veins.skinChange());
        facts.put("bleeding", veins.bleeding().name());
        facts.put("ulcer", veins.ulcer().name());
        facts.put("ulcerDays", veins.ulcerDays());
        facts.put("hardPainfulVein", veins.hardPainfulVein());
        facts.put("swollenOrTenderLeg", veins.swollenOrTenderLeg().name());
        facts.put("chestPainOrBreathless", veins.chestPainOrBreathless());
        facts.put("pregnant", background.pregnant());
        facts.put("previousClot", background.previousClot());
        return facts;
    }
}
