package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureCells.Cell;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each value occurred. */
public final class Distribution {

    private final TreeMap<Integer, Long> cases;
    private final long total;

    private Distribution(TreeMap<Integer, Long> cases) {
        this.cases = cases;
        this.total = cases.values().stream().mapToLong(Long::longValue).sum();
    }

    static Distribution of(Collection<Cell> cells) {
        return new Distribution(
                cells.stream().collect(Collectors.toMap(Cell::value, Cell::cases, Long::sum, TreeMap::new)));
    }

    public long total() {
        return total;
    }

    public Map<Integer, Long> cases() {
        return Map.copyOf(cases);
    }

    /** By nearest rank: the least value that at least that many percent do not exceed. Empty without cases. */
    public OptionalInt percentile(int percent) {
        long rank = Math.max(1, (total * percent + 99) / 100);
        long passed = 0;
        for (Map.Entry<Integer, Long> each : cases.entrySet()) {
            passed += each.getValue();
            if (passed >= rank) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** How many lie in the range, both ends included. */
    public long between(int least, int most) {
        return cases.subMap(least, true, most, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
