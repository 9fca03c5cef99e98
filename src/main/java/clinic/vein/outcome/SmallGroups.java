package clinic.vein.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which counts must not be told, so that no group of one to four patients is told or can be computed from the others:
 * first the small groups themselves, then as many others as it takes.
 */
final class SmallGroups {

    static final int SMALLEST_SHOWN = 5;

    /** What is left of a total when its parts are taken away; it is never told itself. */
    enum Rest {
        NONE,
        PATIENTS,
        /** Of whom nothing is known: that a value is missing says nothing of a patient's health. */
        UNKNOWN
    }

    /** A count that is the sum of others and of the rest. */
    record Sum(String total, List<String> parts, Rest rest) {

        Sum(String total, Rest rest, String... parts) {
            this(total, List.of(parts), rest);
        }
    }

    private final Map<String, Long> counts;
    private final List<String> byImportance;
    private final Set<String> withheld = new LinkedHashSet<>();

    /** @param counts the most important first: the last ones are given up to protect others */
    private SmallGroups(Map<String, Long> counts) {
        this.counts = counts;
        this.byImportance = new ArrayList<>(counts.keySet());
    }

    /** @param harmless counts of patients of whom nothing is known, which may be small */
    static Set<String> withheld(Map<String, Long> counts, List<Sum> sums, Set<String> harmless) {
        SmallGroups groups = new SmallGroups(counts);
        counts.forEach((name, count) -> {
            if (isSmall(count) && !harmless.contains(name)) {
                groups.withheld.add(name);
            }
        });
        while (sums.stream().anyMatch(groups::protect)) {
            // Each one given up can lay another open.
        }
        return groups.withheld;
    }

    static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }

    /** @return whether another count had to be given up */
    private boolean protect(Sum sum) {
        if (!isTold(sum)) {
            return false;
        }
        return Stream.concat(Stream.of(sum.total), sum.parts.stream())
                .filter(name -> !withheld.contains(name) && count(name) > 0)
                .max((a, b) -> Integer.compare(byImportance.indexOf(a), byImportance.indexOf(b)))
                .map(withheld::add)
                .orElse(false);
    }

    /** Whether something withheld, or a small rest, can be computed from what this sum tells. */
    private boolean isTold(Sum sum) {
        List<String> hidden = sum.parts.stream().filter(withheld::contains).toList();
        if (withheld.contains(sum.total)) {
            return sum.rest == Rest.NONE && hidden.isEmpty();
        }
        if (hidden.isEmpty() && sum.rest != Rest.PATIENTS) {
            return false;
        }
        long shown = sum.parts.stream()
                .filter(name -> !withheld.contains(name))
                .mapToLong(this::count)
                .sum();
        boolean alone = hidden.size() == 1 && sum.rest == Rest.NONE;
        return alone || isSmall(count(sum.total) - shown);
    }

    private long count(String name) {
        return Objects.requireNonNull(counts.get(name));
    }
}
