package clinic.vein.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The 95 % interval of a proportion after Wilson (1927), in percent with one decimal, rounded half up. */
public record Wilson(BigDecimal low, BigDecimal high) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** @param of more than 0 */
    public static Wilson of(long count, long of) {
        double p = (double) count / of;
        double z2 = Z * Z / of;
        double middle = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4 * of)) / (1 + z2);
        // At the ends of the scale the formula gives 0 and 1 but for the last binary digit.
        return new Wilson(percent(Math.max(0, middle - half)), percent(Math.min(1, middle + half)));
    }

    /** Whether the two have nothing in common, so that chance alone seldom explains the difference. */
    public boolean isApartFrom(Wilson other) {
        return low.compareTo(other.high) > 0 || other.low.compareTo(high) > 0;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
