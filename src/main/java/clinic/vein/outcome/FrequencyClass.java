package clinic.vein.outcome;

import clinic.vein.vascular.Complication;
import java.math.BigDecimal;

/** How frequent complications are: the classes of the German S2k guideline 2020, and what it expects of each. */
enum FrequencyClass {
    VERY_FREQUENT("very frequent (10 % or more)", "10"),
    FREQUENT("frequent (1 to under 10 %)", "1"),
    OCCASIONAL("occasional (0.1 to under 1 %)", "0.1"),
    RARE("rare (0.01 to under 0.1 %)", "0.01"),
    VERY_RARE("very rare (under 0.01 %)", "0");

    /** @param liquid in words, since the guideline has more than the classes */
    record Expected(String liquid, String foam) {}

    private final String title;
    private final BigDecimal fromPercent;

    FrequencyClass(String title, String fromPercent) {
        this.title = title;
        this.fromPercent = new BigDecimal(fromPercent);
    }

    static String of(long patients, long of) {
        if (patients == 0) {
            return "not seen";
        }
        for (FrequencyClass each : values()) {
            if (BigDecimal.valueOf(100 * patients).compareTo(each.fromPercent.multiply(BigDecimal.valueOf(of))) >= 0) {
                return each.title;
            }
        }
        throw new IllegalArgumentException("A count cannot be negative: " + patients);
    }

    static Expected expected(Complication complication) {
        return switch (complication) {
            case ANAPHYLAXIS, TIA_OR_STROKE, PULMONARY_EMBOLISM -> new Expected("individual cases", "individual cases");
            case DISTAL_DVT -> new Expected("rare", "occasional");
            case VISUAL_DISTURBANCE, MIGRAINE -> new Expected("very rare", "occasional");
            case PROXIMAL_DVT, CHEST_TIGHTNESS, DRY_COUGH, ALLERGIC_REACTION -> new Expected("very rare", "very rare");
            case NERVE_INJURY ->
                new Expected(
                        "sensory: not reported; motor: individual cases", "sensory: rare; motor: individual cases");
            case SUPERFICIAL_PHLEBITIS -> new Expected("unclear (0 to 45.8 %)", "unclear (0 to 45.8 %)");
            case MATTING, PIGMENTATION -> new Expected("frequent", "frequent");
            case SKIN_NECROSIS ->
                new Expected("small: rare; large: individual cases", "small: very rare; large: individual cases");
            case INFECTION, OTHER -> new Expected("not listed", "not listed");
        };
    }
}
