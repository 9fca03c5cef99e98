package clinic.vein.insight.now;

import clinic.vein.kernel.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many tasks are open at one moment, read once for all that is told of them. */
public record OpenTasks(List<Counted> each) {

    /**
     * @param role whom they were made for; null where it is a group of another release
     * @param element of the model
     * @param oldest when the oldest unclaimed was made; null when all are claimed
     */
    public record Counted(
            @Nullable Role role,
            String element,
            long tasks,
            long unclaimed,
            long overdue,
            @Nullable Instant oldest) {}

    /** @param oldest as in {@link Counted} */
    public record OfRole(
            @Nullable Role role,
            long tasks,
            long unclaimed,
            long overdue,
            @Nullable Instant oldest) {

        private static OfRole of(Counted counted) {
            return new OfRole(
                    counted.role(), counted.tasks(), counted.unclaimed(), counted.overdue(), counted.oldest());
        }

        private OfRole and(OfRole other) {
            return new OfRole(
                    role,
                    tasks + other.tasks,
                    unclaimed + other.unclaimed,
                    overdue + other.overdue,
                    Stream.of(Optional.ofNullable(oldest), Optional.ofNullable(other.oldest))
                            .flatMap(Optional::stream)
                            .min(Instant::compareTo)
                            .orElse(null));
        }
    }

    /** Of every role that has open tasks, in the order of what was read; those of another release together. */
    public Collection<OfRole> byRole() {
        Map<Optional<Role>, OfRole> roles = new LinkedHashMap<>();
        each.forEach(counted -> roles.merge(Optional.ofNullable(counted.role()), OfRole.of(counted), OfRole::and));
        return roles.values();
    }

    public Map<String, Long> overdueByElement() {
        return each.stream().collect(Collectors.groupingBy(Counted::element, Collectors.summingLong(Counted::overdue)));
    }
}
