package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;
import java.util.Arrays;
import java.util.List;

/**
 * What can go wrong with a treatment: the list of the German S2k guideline 2020 (V1), and what it does not name but a
 * clinic must be able to record. How often each is to be expected stands in the table {@code ComplicationFrequency}.
 */
public enum Complication implements Worded {
    SUPERFICIAL_PHLEBITIS,
    PIGMENTATION,
    MATTING,
    SMALL_SKIN_NECROSIS,
    LARGE_SKIN_NECROSIS,
    CONTACT_ALLERGY,
    ALLERGIC_REACTION,
    ANAPHYLAXIS,
    VISUAL_DISTURBANCE,
    MIGRAINE,
    CHEST_TIGHTNESS,
    DRY_COUGH,
    DISTAL_DVT,
    PROXIMAL_DVT,
    PULMONARY_EMBOLISM,
    TIA_OR_STROKE,
    SENSORY_NERVE_INJURY,
    MOTOR_NERVE_INJURY,
    INFECTION,
    OTHER,
    /** Recorded before the guideline's two kinds were told apart; also in cohorts brought from elsewhere. */
    SKIN_NECROSIS,
    /** Recorded before the guideline's two kinds were told apart; also in cohorts brought from elsewhere. */
    NERVE_INJURY;

    /** Those that a form offers for what is seen today. */
    public static List<Complication> offered() {
        return Arrays.stream(values())
                .filter(kind -> kind != SKIN_NECROSIS && kind != NERVE_INJURY)
                .toList();
    }
}
