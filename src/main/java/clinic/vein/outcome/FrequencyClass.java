package clinic.vein.outcome;

import clinic.vein.kernel.Worded;
import java.math.BigDecimal;

/** How frequent complications were: the classes of the German S2k guideline 2020 (V1). */
enum FrequencyClass implements Worded {
    VERY_FREQUENT("10"),
    FREQUENT("1"),
    OCCASIONAL("0.1"),
    RARE("0.01"),
    VERY_RARE("0"),
    NOT_SEEN("0");

    private final BigDecimal fromPercent;

    FrequencyClass(String fromPercent) {
        this.fromPercent = new BigDecimal(fromPercent);
    }

    static FrequencyClass of(long patients, long of) {
        if (patients == 0) {
            return NOT_SEEN;
        }
        for (FrequencyClass each : values()) {
            if (BigDecimal.valueOf(100 * patients).compareTo(each.fromPercent.multiply(BigDecimal.valueOf(of))) >= 0) {
                return each;
            }
        }
        throw new IllegalArgumentException("A count cannot be negative: " + patients);
    }
}
