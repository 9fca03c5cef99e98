package clinic.vein.insight.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a key figure is in some months.
 *
 * @param whole how many cases it is made of: of a share, the denominator
 * @param counted of a share, the numerator; else null
 * @param median null without cases, and of a share
 * @param ninetieth the 90th percentile; null like the median
 */
public record Value(
        long whole,
        @Nullable Long counted,
        @Nullable Integer median,
        @Nullable Integer ninetieth) {

    static Value times(Distribution times) {
        return new Value(times.total(), null, orNull(times, 50), orNull(times, 90));
    }

    static Value share(long counted, long whole) {
        return new Value(whole, counted, null, null);
    }

    /** Rounded half up; null when nothing can be divided. */
    public @Nullable Integer percent() {
        return counted == null || whole == 0 ? null : (int) Math.round(100.0 * counted / whole);
    }

    public boolean isEmpty() {
        return whole == 0;
    }

    private static @Nullable Integer orNull(Distribution times, int percent) {
        return times.percentile(percent).stream().boxed().findFirst().orElse(null);
    }
}
