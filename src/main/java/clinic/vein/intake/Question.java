package clinic.vein.intake;

import clinic.vein.kernel.quantity.Quantity;
import java.util.Optional;

/** Every single value of the referral document that a form or a CSV file asks for, and its place in the document. */
public enum Question {
    SOURCE("source", Kind.TEXT),
    GIVEN_NAME("patient.givenName", Kind.TEXT),
    FAMILY_NAME("patient.familyName", Kind.TEXT),
    DATE_OF_BIRTH("patient.dateOfBirth", Kind.TEXT),
    SEX_AT_BIRTH("patient.sexAtBirth", Kind.TEXT),
    PHONE("patient.phone", Kind.TEXT),
    EMAIL("patient.email", Kind.TEXT),
    LANGUAGE("patient.language", Kind.TEXT),
    ADDRESS("patient.address", Kind.TEXT),
    IDENTIFIER_SYSTEM("patient.identifier.system", Kind.TEXT),
    IDENTIFIER_VALUE("patient.identifier.value", Kind.TEXT),
    PRACTICE("patient.practice", Kind.TEXT),
    URGE_TO_MOVE("restlessLegs.urgeToMove", Kind.YES_NO),
    WORSE_AT_REST("restlessLegs.worseAtRest", Kind.YES_NO),
    RELIEVED_BY_MOVEMENT("restlessLegs.relievedByMovement", Kind.YES_NO),
    WORSE_IN_EVENING("restlessLegs.worseInEvening", Kind.YES_NO),
    SEVERITY("restlessLegs.severity", Kind.NUMBER),
    NIGHTS_PER_WEEK("restlessLegs.nightsPerWeek", Kind.NUMBER),
    IRLS_TOTAL("restlessLegs.irlsTotal", Kind.NUMBER),
    FAMILY_HISTORY("restlessLegs.familyHistory", Kind.YES_NO),
    VISIBLE("veins.visible", Kind.YES_NO),
    LEGS("veins.legs", Kind.TEXT),
    SYMPTOMS("veins.symptoms", Kind.CODES),
    SKIN_CHANGE("veins.skinChange", Kind.YES_NO),
    BLEEDING("veins.bleeding", Kind.TEXT),
    ULCER("veins.ulcer", Kind.TEXT),
    ULCER_DAYS("veins.ulcerDays", Kind.NUMBER),
    HARD_PAINFUL_VEIN("veins.hardPainfulVein", Kind.YES_NO),
    SWOLLEN_OR_TENDER_LEG("veins.swollenOrTenderLeg", Kind.TEXT),
    CHEST_PAIN_OR_BREATHLESS("veins.chestPainOrBreathless", Kind.YES_NO),
    COLD_PAINFUL_LEG("veins.coldPainfulLeg", Kind.YES_NO),
    HOT_RED_LEG_WITH_FEVER("veins.hotRedLegWithFever", Kind.YES_NO),
    PREVIOUS_TREATMENT("veins.previousTreatment", Kind.YES_NO),
    PREGNANT("background.pregnant", Kind.YES_NO),
    PREVIOUS_CLOT("background.previousClot", Kind.YES_NO),
    CONDITIONS("background.conditions", Kind.CODES),
    MEDICINES("background.medicines", Kind.MEDICINES),
    TAKES_MAGNESIUM("background.takesMagnesium", Kind.YES_NO),
    ANTICOAGULANT("background.beforeTreatment.anticoagulant", Kind.YES_NO),
    ANTIPLATELET("background.beforeTreatment.antiplatelet", Kind.YES_NO),
    OESTROGEN("background.beforeTreatment.oestrogen", Kind.YES_NO),
    ALLERGY_TO_SCLEROSANT("background.beforeTreatment.allergyToSclerosant", Kind.YES_NO),
    OTHER_ALLERGY("background.beforeTreatment.otherAllergy", Kind.YES_NO),
    ALLERGIC_TO("background.beforeTreatment.allergicTo", Kind.TEXT),
    CANCER_TREATMENT("background.beforeTreatment.cancerTreatment", Kind.YES_NO),
    SURGERY_OR_IMMOBILITY("background.beforeTreatment.surgeryOrImmobility", Kind.YES_NO),
    THROMBOPHILIA("background.beforeTreatment.thrombophilia", Kind.YES_NO),
    WEIGHT("background.beforeTreatment.weight", Kind.NUMBER),
    HEIGHT("background.beforeTreatment.height", Kind.NUMBER);

    enum Kind {
        TEXT,
        YES_NO,
        NUMBER,
        CODES,
        MEDICINES
    }

    private final String path;
    private final Kind kind;

    Question(String path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /** Its place in the document, which is also its name in the web form. */
    public String path() {
        return path;
    }

    /** Its column in a CSV file. */
    public String column() {
        return switch (this) {
            case IDENTIFIER_SYSTEM -> "identifierSystem";
            case IDENTIFIER_VALUE -> "identifierValue";
            default -> path.substring(path.lastIndexOf('.') + 1);
        };
    }

    /** Whether a file may do without its column, as files made before it was asked do. */
    public boolean isOptional() {
        return this == LANGUAGE
                || this == COLD_PAINFUL_LEG
                || this == HOT_RED_LEG_WITH_FEVER
                || compareTo(ANTICOAGULANT) >= 0;
    }

    /** What it measures, where a person types it with a unit. */
    public Optional<Quantity> quantity() {
        return switch (this) {
            case WEIGHT -> Optional.of(Quantity.BODY_WEIGHT);
            case HEIGHT -> Optional.of(Quantity.BODY_HEIGHT);
            default -> Optional.empty();
        };
    }

    public boolean isList() {
        return kind == Kind.CODES || kind == Kind.MEDICINES;
    }

    public boolean isYesNo() {
        return kind == Kind.YES_NO;
    }

    Kind kind() {
        return kind;
    }
}
