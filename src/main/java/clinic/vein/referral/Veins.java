package clinic.vein.referral;

import java.util.Set;

/**
 * The vein questions.
 *
 * @param symptoms the troublesome symptoms that NICE CG168 lists; restless legs are not among them
 * @param ulcerDays how long an open ulcer has been open, in days; null when unknown
 */
public record Veins(
        boolean visible,
        Legs legs,
        Set<Symptom> symptoms,
        boolean skinChange,
        Bleeding bleeding,
        Ulcer ulcer,
        Integer ulcerDays,
        boolean hardPainfulVein,
        SwollenLeg swollenOrTenderLeg,
        boolean chestPainOrBreathless,
        boolean previousTreatment) {

    public enum Legs {
        NONE,
        LEFT,
        RIGHT,
        BOTH
    }

    public enum Symptom {
        PAIN,
        ACHING,
        DISCOMFORT,
        SWELLING,
        HEAVINESS,
        ITCHING
    }

    public enum Bleeding {
        NONE,
        PAST,
        NOW
    }

    public enum Ulcer {
        NONE,
        HEALED,
        OPEN
    }

    public enum SwollenLeg {
        NONE,
        ONE,
        BOTH
    }
}
