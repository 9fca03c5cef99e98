package clinic.vein.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The scores of the patients who have both, before and after, as how many have each pair. Every figure is computed from
 * them with exact numbers and rounded once, half up, so that it does not depend on the order of the rows.
 */
public record ScorePairs(List<Pair> pairs) {

    public record Pair(int before, int after, long patients) {

        int fall() {
            return before - after;
        }
    }

    /**
     * @param mean with two decimals
     * @param oneDecimal the same with one decimal, rounded from the exact value
     * @param deviation of the sample; null for a single patient
     */
    public record Mean(
            BigDecimal mean,
            BigDecimal oneDecimal,
            @Nullable BigDecimal deviation) {}

    private static final MathContext EXACT = MathContext.DECIMAL128;

    public long patients() {
        return patients(pair -> true);
    }

    /** How many fell by the points or more. */
    public long fell(int points) {
        return patients(pair -> pair.fall() >= points);
    }

    public long upTo(int score) {
        return patients(pair -> pair.after() <= score);
    }

    public long notImproved() {
        return patients(pair -> pair.fall() <= 0);
    }

    /** How many had anything that could fall: the others have no relative change. */
    public long withScoreBefore() {
        return patients(pair -> pair.before() > 0);
    }

    public @Nullable Mean before() {
        return mean(Pair::before);
    }

    public @Nullable Mean after() {
        return mean(Pair::after);
    }

    /** Positive when restless legs became less. */
    public @Nullable Mean fall() {
        return mean(Pair::fall);
    }

    /** Of the mean fall, by Student's t of the paired changes, with two decimals; null for fewer than two patients. */
    public @Nullable Interval fallInterval() {
        long n = patients();
        if (n < 2) {
            return null;
        }
        double mean = (double) sum(Pair::fall) / n;
        double error = Math.sqrt(variance(Pair::fall, n).doubleValue() / n);
        double half = TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * error;
        return new Interval(twoDecimals(mean - half), twoDecimals(mean + half));
    }

    private static BigDecimal twoDecimals(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    /** By how much the mean fell, in percent of the mean before; null when that is 0. */
    public @Nullable BigDecimal ratioOfMeans() {
        long before = sum(Pair::before);
        return before == 0
                ? null
                : BigDecimal.valueOf(100 * sum(Pair::fall)).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
    }

    /** The mean of what each patient's score fell, in percent of that patient's score before; null without any. */
    public @Nullable BigDecimal meanOfIndividualChanges() {
        long patients = withScoreBefore();
        if (patients == 0) {
            return null;
        }
        BigDecimal sum = pairs.stream()
                .filter(pair -> pair.before() > 0)
                .map(pair -> BigDecimal.valueOf(100L * pair.fall() * pair.patients())
                        .divide(BigDecimal.valueOf(pair.before()), EXACT))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(patients), EXACT).setScale(1, RoundingMode.HALF_UP);
    }

    private interface Score {
        long of(Pair pair);
    }

    private long patients(Predicate<Pair> which) {
        return pairs.stream().filter(which).mapToLong(Pair::patients).sum();
    }

    private long sum(Score score) {
        return pairs.stream()
                .mapToLong(pair -> score.of(pair) * pair.patients())
                .sum();
    }

    private @Nullable Mean mean(Score score) {
        long n = patients();
        if (n == 0) {
            return null;
        }
        long sum = sum(score);
        BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
        BigDecimal oneDecimal = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP);
        if (n == 1) {
            return new Mean(mean, oneDecimal, null);
        }
        return new Mean(mean, oneDecimal, variance(score, n).sqrt(EXACT).setScale(2, RoundingMode.HALF_UP));
    }

    /** Of the sample, which has two patients or more. */
    private BigDecimal variance(Score score, long n) {
        long sum = sum(score);
        long squares = pairs.stream()
                .mapToLong(pair -> score.of(pair) * score.of(pair) * pair.patients())
                .sum();
        return BigDecimal.valueOf(squares)
                .subtract(BigDecimal.valueOf(sum)
                        .multiply(BigDecimal.valueOf(sum))
                        .divide(BigDecimal.valueOf(n), EXACT))
                .divide(BigDecimal.valueOf(n - 1), EXACT)
                .max(BigDecimal.ZERO);
    }
}
