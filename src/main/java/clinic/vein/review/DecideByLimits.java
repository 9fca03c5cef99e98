package clinic.vein.review;

import clinic.vein.kernel.quantity.PossibleValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells whether a result of which only a limit is known is known well enough: it is where the same rules fire whatever the
 * value is. Where they do not, it counts as unknown, never as the number that was written.
 */
final class DecideByLimits {

    private final Map<Measure, List<BigDecimal>> edges;
    private final Function<Map<Measure, BigDecimal>, Set<String>> rules;
    private final Map<Measure, BigDecimal> known = new EnumMap<>(Measure.class);
    private final Map<Measure, List<BigDecimal>> open = new EnumMap<>(Measure.class);

    /**
     * @param edges the numbers that the tables compare each measure with
     * @param rules the rules that fire at these values; a measure that is missing is unknown
     */
    DecideByLimits(Map<Measure, List<BigDecimal>> edges, Function<Map<Measure, BigDecimal>, Set<String>> rules) {
        this.edges = edges;
        this.rules = rules;
    }

    /** The results, of which those whose limits decide nothing are no longer current. */
    List<DatedResult> decide(List<DatedResult> results) {
        Map<Measure, List<BigDecimal>> possible = new EnumMap<>(Measure.class);
        for (DatedResult each : results) {
            if (each.state() == DatedResult.State.CURRENT) {
                possible.put(
                        each.measure(),
                        PossibleValues.of(
                                Objects.requireNonNull(each.result()),
                                each.measure().quantity(),
                                edges.getOrDefault(each.measure(), List.of())));
            }
        }
        possible.forEach((measure, values) -> {
            if (values.size() == 1) {
                known.put(measure, values.get(0));
            }
        });
        possible.values().removeIf(values -> values.size() == 1);
        possible.forEach(this::alone);
        possible.keySet().removeAll(open.keySet());
        if (!possible.isEmpty()) {
            together(possible);
        }
        return results.stream()
                .map(each -> {
                    List<BigDecimal> openAt = open.get(each.measure());
                    return openAt == null ? each : each.undecided(openAt);
                })
                .toList();
    }

    /** What the tables are asked with: a value that a limit allows stands for all of them. */
    Map<Measure, BigDecimal> known() {
        return known;
    }

    private void alone(Measure measure, List<BigDecimal> values) {
        Set<BigDecimal> changes = new LinkedHashSet<>();
        Set<String> before = null;
        BigDecimal last = null;
        for (BigDecimal value : values) {
            Map<Measure, BigDecimal> facts = new EnumMap<>(known);
            facts.put(measure, value);
            Set<String> fired = rules.apply(facts);
            if (before != null && !before.equals(fired)) {
                changes.add(isEdge(measure, value) ? value : last);
            }
            before = fired;
            last = value;
        }
        if (!changes.isEmpty() || values.isEmpty()) {
            open.put(measure, List.copyOf(changes));
        }
    }

    /** Limits that decide each by itself may leave open together what a rule asks of both. */
    private void together(Map<Measure, List<BigDecimal>> possible) {
        List<Map<Measure, BigDecimal>> cases = new ArrayList<>(List.of(new EnumMap<>(known)));
        possible.forEach((measure, values) -> {
            List<Map<Measure, BigDecimal>> more = new ArrayList<>();
            cases.forEach(each -> values.forEach(value -> {
                Map<Measure, BigDecimal> facts = new EnumMap<>(each);
                facts.put(measure, value);
                more.add(facts);
            }));
            cases.clear();
            cases.addAll(more);
        });
        if (cases.stream().map(rules).distinct().count() > 1) {
            possible.forEach((measure, values) -> open.put(measure, edges.getOrDefault(measure, List.of())));
        } else {
            known.putAll(cases.get(0));
        }
    }

    private boolean isEdge(Measure measure, BigDecimal value) {
        return edges.getOrDefault(measure, List.of()).stream().anyMatch(edge -> edge.compareTo(value) == 0);
    }
}
