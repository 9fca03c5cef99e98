package clinic.vein.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * In how many what was treated is back, after Kaplan and Meier (1958): whoever is well and not yet due, or was not reached
 * again, counts for as long as is known of them. To count only those of whom a late answer is known made of a true 28 % one of
 * 39 % in a clinic open for 30 months (clinical rules, addenda).
 *
 * @param atRisk who was reached at that time or later, or was found then to have it back
 * @param back found by then, whenever
 * @param percent with one decimal; null when nobody was followed so long, or when it must not be told
 * @param interval of 95 %, by Greenwood's variance on the scale log(-log S); where nobody or everybody has it back that scale
 *     has no value, and it is Wilson's of those at risk
 */
public record KaplanMeier(
        int months,
        long atRisk,
        long back,
        @Nullable BigDecimal percent,
        @Nullable Interval interval) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public static KaplanMeier at(int months, List<Followed> followed) {
        long atRisk = patients(followed, each -> each.months() >= months);
        long back = patients(followed, each -> each.back() && each.months() <= months);
        if (atRisk == 0) {
            return new KaplanMeier(months, atRisk, back, null, null);
        }
        double well = 1;
        double greenwood = 0;
        for (int time : times(followed, months)) {
            double then = patients(followed, each -> each.months() >= time);
            double found = patients(followed, each -> each.back() && each.months() == time);
            well *= 1 - found / then;
            greenwood += found / (then * (then - found));
        }
        return new KaplanMeier(months, atRisk, back, percent(1 - well), interval(well, greenwood, atRisk));
    }

    private static int[] times(List<Followed> followed, int until) {
        return followed.stream()
                .filter(each -> each.back() && each.months() <= until)
                .mapToInt(Followed::months)
                .distinct()
                .sorted()
                .toArray();
    }

    private static Interval interval(double well, double greenwood, long atRisk) {
        if (well <= 0 || well >= 1) {
            Wilson wilson = Wilson.of(well >= 1 ? 0 : atRisk, atRisk);
            return new Interval(wilson.low(), wilson.high());
        }
        double spread = Math.exp(Z * Math.sqrt(greenwood) / Math.abs(Math.log(well)));
        return new Interval(percent(1 - Math.pow(well, 1 / spread)), percent(1 - Math.pow(well, spread)));
    }

    private static long patients(List<Followed> followed, Predicate<Followed> which) {
        return followed.stream().filter(which).mapToLong(Followed::patients).sum();
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
