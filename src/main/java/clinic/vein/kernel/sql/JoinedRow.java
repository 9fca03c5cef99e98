package clinic.vein.kernel.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A row of a left join of wholes with their parts.
 *
 * @param whole as it is without its parts, the same in each of its rows
 * @param part none where the whole has none
 */
public record JoinedRow<W, P>(W whole, Optional<P> part) {

    /** Each whole once, with its parts: both in the order of the rows. */
    public static <W, P> List<W> wholes(List<JoinedRow<W, P>> rows, BiFunction<W, List<P>, W> with) {
        Map<W, List<P>> parts = rows.stream()
                .collect(Collectors.groupingBy(
                        JoinedRow::whole,
                        LinkedHashMap::new,
                        Collectors.flatMapping(row -> row.part().stream(), Collectors.toList())));
        return parts.entrySet().stream()
                .map(each -> with.apply(each.getKey(), each.getValue()))
                .toList();
    }
}
