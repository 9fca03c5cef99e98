package clinic.vein.outcome;

import clinic.vein.outcome.Cohort.Filter;
import clinic.vein.outcome.Outcomes.Part;
import clinic.vein.outcome.SmallGroups.Rest;
import clinic.vein.outcome.SmallGroups.Sum;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports of the other parts and of all parts together: subtracted from each other, they must not tell either. */
final class OtherCohorts {

    private static final String ALL = "all";

    private final Outcomes outcomes;

    OtherCohorts(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Whether the cohort is a small group, or has to be given up to protect another part that is one. */
    boolean tellOf(Cohort cohort) {
        return Stream.of(Filter.values())
                .filter(filter -> cohort.value(filter) != null)
                .anyMatch(filter -> {
                    List<Part> parts = outcomes.parts(cohort.without(filter), filter);
                    return isGivenUp(parts, Part::screened, cohort.value(filter))
                            || isGivenUp(parts, Part::treated, cohort.value(filter));
                });
    }

    private static boolean isGivenUp(List<Part> parts, ToLongFunction<Part> size, @Nullable String chosen) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(ALL, parts.stream().mapToLong(size).sum());
        parts.stream()
                .sorted(Comparator.comparingLong(size).reversed())
                .forEach(part -> counts.put(name(part.code()), size.applyAsLong(part)));
        List<String> names = counts.keySet().stream().skip(1).toList();
        Set<String> withheld = SmallGroups.withheld(counts, List.of(new Sum(ALL, names, Rest.NONE)), Set.of());
        return withheld.contains(name(chosen));
    }

    private static String name(@Nullable String code) {
        return "part " + code;
    }
}
