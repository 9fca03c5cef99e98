package clinic.vein.vascular.followup;

import clinic.vein.kernel.Worded;

/** When patients are asked how their legs are. A constant is never renamed: it is kept. */
public enum ScoreOccasion implements Worded {
    BEFORE_ASSESSMENT,
    AFTER_6_WEEKS,
    AFTER_6_MONTHS,
    AFTER_12_MONTHS,
    AFTER_24_MONTHS,
    LATER;

    /** @param months after the last session */
    static ScoreOccasion ofRecall(int months) {
        return switch (months) {
            case 6 -> AFTER_6_MONTHS;
            case 12 -> AFTER_12_MONTHS;
            case 24 -> AFTER_24_MONTHS;
            default -> LATER;
        };
    }
}
