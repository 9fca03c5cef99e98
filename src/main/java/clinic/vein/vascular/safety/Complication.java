package clinic.vein.vascular.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can go wrong with a treatment: the list of the German S2k guideline 2020 (V1), and what it does not name but a
 * clinic must be able to record. How often each is to be expected stands in the table {@code ComplicationFrequency}.
 */
public enum Complication {
    SUPERFICIAL_PHLEBITIS,
    PIGMENTATION("hyperpigmentation"),
    MATTING,
    SMALL_SKIN_NECROSIS,
    LARGE_SKIN_NECROSIS,
    CONTACT_ALLERGY,
    ALLERGIC_REACTION("other allergic reaction"),
    ANAPHYLAXIS,
    VISUAL_DISTURBANCE,
    MIGRAINE("headache or migraine"),
    CHEST_TIGHTNESS,
    DRY_COUGH,
    DISTAL_DVT("deep vein thrombosis below the knee"),
    PROXIMAL_DVT("deep vein thrombosis above the knee"),
    PULMONARY_EMBOLISM,
    TIA_OR_STROKE("transient ischaemic attack or stroke"),
    SENSORY_NERVE_INJURY,
    MOTOR_NERVE_INJURY,
    INFECTION,
    OTHER,
    /** Recorded before the guideline's two kinds were told apart; also in cohorts brought from elsewhere. */
    SKIN_NECROSIS("skin necrosis, size not recorded"),
    /** Recorded before the guideline's two kinds were told apart; also in cohorts brought from elsewhere. */
    NERVE_INJURY("nerve injury, kind not recorded");

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

    /** Those that a form offers for what is seen today. */
    public static List<Complication> offered() {
        return Arrays.stream(values())
                .filter(kind -> kind != SKIN_NECROSIS && kind != NERVE_INJURY)
                .toList();
    }
}
