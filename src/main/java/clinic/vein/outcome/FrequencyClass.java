package clinic.vein.outcome;

import java.math.BigDecimal;

/** How frequent complications were: the classes of the German S2k guideline 2020 (V1). */
enum FrequencyClass {
    VERY_FREQUENT("very frequent (10 % or more)", "10"),
    FREQUENT("frequent (1 to under 10 %)", "1"),
    OCCASIONAL("occasional (0.1 to under 1 %)", "0.1"),
    RARE("rare (0.01 to under 0.1 %)", "0.01"),
    VERY_RARE("very rare (under 0.01 %)", "0");

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
}
