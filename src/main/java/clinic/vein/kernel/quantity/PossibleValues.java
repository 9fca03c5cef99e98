package clinic.vein.kernel.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a value can be of which only a limit is known, as far as somebody tells numbers apart. */
public final class PossibleValues {

    private static final BigDecimal TWO = new BigDecimal(2);

    private PossibleValues() {}

    /**
     * One value for each part into which the edges divide what is possible, in ascending order: each edge, and one between
     * two neighbours.
     *
     * @param edges numbers that somebody compares the value with
     * @return empty where nothing is possible, such as below the least
     */
    public static List<BigDecimal> of(Measured measured, Quantity quantity, Collection<BigDecimal> edges) {
        BigDecimal number = measured.value();
        if (measured.bound() == Bound.EXACT) {
            return List.of(number);
        }
        BigDecimal from = measured.bound().isUpper() ? quantity.least() : number;
        BigDecimal to = measured.bound().isUpper() ? number : quantity.most();
        TreeSet<BigDecimal> stops = new TreeSet<>(List.of(from, to));
        edges.stream()
                .filter(edge -> edge.compareTo(from) > 0 && edge.compareTo(to) < 0)
                .forEach(stops::add);
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal stop : stops) {
            if (before != null) {
                values.add(before.add(stop).divide(TWO));
            }
            if (measured.bound().takesNumber() || stop.compareTo(number) != 0) {
                values.add(stop);
            }
            before = stop;
        }
        return values;
    }
}
