package clinic.vein.vascular;

import java.util.Locale;

/** What can go wrong with a treatment (German S2k guideline 2020 and NICE IPG440). */
public enum Complication {
    SUPERFICIAL_PHLEBITIS,
    PIGMENTATION,
    MATTING,
    SKIN_NECROSIS,
    ALLERGIC_REACTION,
    ANAPHYLAXIS,
    VISUAL_DISTURBANCE,
    MIGRAINE,
    CHEST_TIGHTNESS,
    DRY_COUGH,
    DISTAL_DVT("deep vein thrombosis below the knee"),
    PROXIMAL_DVT("deep vein thrombosis above the knee"),
    PULMONARY_EMBOLISM,
    TIA_OR_STROKE("transient ischaemic attack or stroke"),
    NERVE_INJURY,
    INFECTION,
    OTHER;

    private final String title;

    Complication() {
        this.title = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Complication(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
