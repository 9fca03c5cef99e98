package clinic.vein.intake;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Background.Condition;
import clinic.vein.referral.Background.Medicine;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.referral.Veins.SwollenLeg;
import clinic.vein.referral.Veins.Symptom;
import clinic.vein.referral.Veins.Ulcer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the questions about legs, veins and health. */
final class ClinicalSections {

    /** The WHO's form of a full, fifth-level ATC code. */
    private static final Pattern ATC = Pattern.compile("[A-Z]\\d\\d[A-Z][A-Z]\\d\\d");

    private static final int MOST_MEDICINES = 50;

    // A document says nothing where nobody asked.
    private static final Set<Legs> LEGS = EnumSet.complementOf(EnumSet.of(Legs.NOT_ASKED));
    private static final Set<Bleeding> BLEEDING = EnumSet.complementOf(EnumSet.of(Bleeding.NOT_ASKED));
    private static final Set<Ulcer> ULCER = EnumSet.complementOf(EnumSet.of(Ulcer.NOT_ASKED));
    private static final Set<SwollenLeg> SWOLLEN_LEG = EnumSet.complementOf(EnumSet.of(SwollenLeg.NOT_ASKED));

    private static final Set<Legs> NAMED_LEGS = EnumSet.of(Legs.LEFT, Legs.RIGHT, Legs.BOTH);
    private static final Set<Ulcer> NO_OPEN_ULCER = EnumSet.of(Ulcer.NONE, Ulcer.HEALED);

    private ClinicalSections() {}

    /**
     * Rating and nights make sense only for somebody who feels the urge, and so do the criteria that follow from it.
     *
     * @param everythingAsked whether the document comes from a form of the clinic's, on which nothing may be skipped
     */
    static RestlessLegs restlessLegs(DocumentObject object, boolean everythingAsked) {
        Answer urgeToMove = object.answer("urgeToMove", everythingAsked);
        boolean follows = everythingAsked && urgeToMove.isYes();
        RestlessLegs restlessLegs = new RestlessLegs(
                urgeToMove,
                object.answer("worseAtRest", follows),
                object.answer("relievedByMovement", follows),
                object.answer("worseInEvening", follows),
                object.number("severity", Quantity.SEVERITY, follows),
                object.number("nightsPerWeek", Quantity.NIGHTS_A_WEEK, follows),
                object.number("irlsTotal", Quantity.IRLS_TOTAL, false),
                object.answer("familyHistory", everythingAsked));
        object.nothingElse();
        return restlessLegs;
    }

    /** @param everythingAsked whether the document comes from a form of the clinic's, on which nothing may be skipped */
    static Veins veins(DocumentObject object, boolean everythingAsked) {
        Answer visible = object.answer("visible", everythingAsked);
        Veins veins = new Veins(
                visible,
                object.code("legs", LEGS, everythingAsked && !visible.isOpen()).orElse(Legs.NOT_ASKED),
                object.codes("symptoms", Symptom.class),
                object.answer("skinChange", everythingAsked),
                object.code("bleeding", BLEEDING, everythingAsked).orElse(Bleeding.NOT_ASKED),
                object.code("ulcer", ULCER, everythingAsked).orElse(Ulcer.NOT_ASKED),
                object.number("ulcerDays", Quantity.ULCER_DAYS, false),
                object.answer("hardPainfulVein", everythingAsked),
                object.code("swollenOrTenderLeg", SWOLLEN_LEG, everythingAsked).orElse(SwollenLeg.NOT_ASKED),
                object.answer("chestPainOrBreathless", everythingAsked),
                object.answer("previousTreatment", everythingAsked),
                object.answer("coldPainfulLeg", everythingAsked),
                object.answer("hotRedLegWithFever", everythingAsked));
        object.nothingElse();
        Violations violations = object.violations();
        violations.addIf(visible.isYes() && veins.legs() == Legs.NONE, object.path("legs"), IntakeFault.NO_LEG_NAMED);
        violations.addIf(
                visible == Answer.NO && NAMED_LEGS.contains(veins.legs()),
                object.path("legs"),
                IntakeFault.LEG_WITHOUT_VEINS);
        violations.addIf(
                veins.ulcerDays() != null && NO_OPEN_ULCER.contains(veins.ulcer()),
                object.path("ulcerDays"),
                IntakeFault.NO_OPEN_ULCER);
        return veins;
    }

    /** @param everythingAsked whether the document comes from a form of the clinic's, on which nothing may be skipped */
    static Background background(DocumentObject object, boolean everythingAsked, UsualUnits usual) {
        Background background = new Background(
                object.answer("pregnant", everythingAsked),
                object.answer("previousClot", everythingAsked),
                object.codes("conditions", Condition.class),
                object.objects("medicines", MOST_MEDICINES).map(ClinicalSections::medicines),
                object.answer("takesMagnesium", everythingAsked),
                object.object("beforeTreatment", false)
                        .map(each -> BeforeTreatmentSection.read(each, usual))
                        .orElse(BeforeTreatment.NOT_ASKED));
        object.nothingElse();
        return background;
    }

    private static List<Medicine> medicines(List<DocumentObject> objects) {
        List<Medicine> medicines = new ArrayList<>();
        Set<Medicine> seen = new HashSet<>();
        for (DocumentObject object : objects) {
            String atc = object.line("atc", 7);
            String text = object.requiredLine("text", 120);
            object.nothingElse();
            Violations violations = object.violations();
            violations.addIf(atc != null && !ATC.matcher(atc).matches(), object.path("atc"), IntakeFault.NO_ATC_CODE);
            // Without a text it is a violation by now, and the report is refused with it.
            if (text != null) {
                Medicine medicine = new Medicine(atc, text);
                violations.addIf(!seen.add(medicine), object.path("text"), IntakeFault.DUPLICATE);
                medicines.add(medicine);
            }
        }
        return List.copyOf(medicines);
    }
}
