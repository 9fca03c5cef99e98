package clinic.vein.vascular.safety;

/** What speaks against sclerotherapy; how much each weighs is said by the table {@code SclerotherapySafety}. */
public enum Contraindication {
    ALLERGY_TO_SCLEROSANT("allergy to the sclerosant"),
    ACUTE_THROMBOEMBOLISM("acute deep vein thrombosis or pulmonary embolism"),
    RECENT_SUPERFICIAL_THROMBOSIS("recent superficial vein thrombosis"),
    SEVERE_EVENT_AFTER_SCLEROTHERAPY("severe neurological or cardiac event at an earlier session"),
    ACUTE_ILLNESS_OR_INFECTION("severe acute illness or infection"),
    CRITICAL_LIMB_ISCHAEMIA("critical limb ischaemia (Fontaine III or IV)"),
    ARTERIAL_DISEASE("occlusive arterial disease, not critical"),
    UNABLE_TO_WALK("cannot walk, or bedridden"),
    RECENT_SURGERY("recent surgery"),
    DEEP_VEIN_INCOMPETENCE("significant incompetence of the deep veins"),
    PELVIC_TUMOUR_OR_PROGRESSING_CANCER("pelvic tumour or progressing cancer"),
    SYMPTOMATIC_RIGHT_TO_LEFT_SHUNT("for foam: symptomatic patent foramen ovale or right-to-left shunt"),
    HIGH_THROMBOSIS_RISK("high risk of thrombosis"),
    OESTROGEN("oral contraceptive or oestrogen"),
    UNCONTROLLED_SYSTEMIC_DISEASE("uncontrolled systemic disease, such as diabetes, asthma or thyroid disease"),
    PREGNANCY_OR_BREASTFEEDING("pregnancy, recent birth or breastfeeding"),
    ASYMPTOMATIC_FORAMEN_OVALE("for foam: patent foramen ovale without symptoms"),
    MIGRAINE_WITH_AURA("for foam: migraine with aura"),
    PREVIOUS_STROKE_OR_TIA("for foam: previous stroke or transient ischaemic attack"),
    PULMONARY_HYPERTENSION("for foam: pulmonary hypertension"),
    DISULFIRAM_OR_MINOCYCLINE("takes disulfiram or minocycline");

    private final String title;

    Contraindication(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
