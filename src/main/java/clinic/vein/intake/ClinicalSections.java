package clinic.vein.intake;

import clinic.vein.kernel.Violations;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.Background.Medicine;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.SwollenLeg;
import clinic.vein.referral.Veins.Symptom;
import clinic.vein.referral.Veins.Ulcer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the questions about legs, veins and health. */
final class ClinicalSections {

    /** The WHO's form of a full, fifth-level ATC code. */
    private static final Pattern ATC = Pattern.compile("[A-Z]\\d\\d[A-Z][A-Z]\\d\\d");

    private static final int MOST_MEDICINES = 50;

    private ClinicalSections() {}

    /** Rating and nights make sense only for somebody who feels the urge. */
    static RestlessLegs restlessLegs(DocumentObject object) {
        boolean urgeToMove = object.yesOrNo("urgeToMove");
        RestlessLegs restlessLegs = new RestlessLegs(
                urgeToMove,
                object.yesOrNo("worseAtRest"),
                object.yesOrNo("relievedByMovement"),
                object.yesOrNo("worseInEvening"),
                urgeToMove ? object.requiredNumber("severity", 0, 10) : object.number("severity", 0, 10),
                urgeToMove ? object.requiredNumber("nightsPerWeek", 0, 7) : object.number("nightsPerWeek", 0, 7),
                object.number("irlsTotal", 0, 40),
                object.yesOrNo("familyHistory"));
        object.nothingElse();
        return restlessLegs;
    }

    static Veins veins(DocumentObject object) {
        Veins veins = new Veins(
                object.yesOrNo("visible"),
                object.requiredCode("legs", Legs.class),
                object.codes("symptoms", Symptom.class),
                object.yesOrNo("skinChange"),
                object.requiredCode("bleeding", Bleeding.class),
                object.requiredCode("ulcer", Ulcer.class),
                object.number("ulcerDays", 0, 36_500),
                object.yesOrNo("hardPainfulVein"),
                object.requiredCode("swollenOrTenderLeg", SwollenLeg.class),
                object.yesOrNo("chestPainOrBreathless"),
                object.yesOrNo("previousTreatment"));
        object.nothingElse();
        Violations violations = object.violations();
        boolean visibleAnswered = object.isBoolean("visible") && veins.legs() != null;
        violations.addIf(
                visibleAnswered && veins.visible() && veins.legs() == Legs.NONE,
                object.path("legs"),
                "does.not.fit",
                "Must name a leg when veins are visible.");
        violations.addIf(
                visibleAnswered && !veins.visible() && veins.legs() != Legs.NONE,
                object.path("legs"),
                "does.not.fit",
                "Must be NONE when no veins are visible.");
        violations.addIf(
                veins.ulcerDays() != null && veins.ulcer() != null && veins.ulcer() != Ulcer.OPEN,
                object.path("ulcerDays"),
                "does.not.fit",
                "Only for an open ulcer.");
        return veins;
    }

    static Background background(DocumentObject object) {
        Background background = new Background(
                object.yesOrNo("pregnant"),
                object.yesOrNo("previousClot"),
                object.codes("conditions", Condition.class),
                medicines(object),
                object.yesOrNo("takesMagnesium"));
        object.nothingElse();
        return background;
    }

    private static List<Medicine> medicines(DocumentObject background) {
        List<Medicine> medicines = new ArrayList<>();
        Set<Medicine> seen = new HashSet<>();
        for (DocumentObject object : background.objects("medicines", MOST_MEDICINES)) {
            String atc = object.line("atc", 7);
            Medicine medicine = new Medicine(atc, object.requiredLine("text", 120));
            object.nothingElse();
            Violations violations = object.violations();
            violations.addIf(
                    atc != null && !ATC.matcher(atc).matches(),
                    object.path("atc"),
                    "bad.format",
                    "Must be a full ATC code such as N06AX11.");
            violations.addIf(
                    medicine.text() != null && !seen.add(medicine),
                    object.path("text"),
                    "duplicate",
                    "Is in the list twice.");
            medicines.add(medicine);
        }
        return List.copyOf(medicines);
    }
}
