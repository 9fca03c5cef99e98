package clinic.vein.insight.capacity;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts by working day: what came in on a day off is found on the next working day. */
final class WorkingDayCounts {

    private final TreeMap<LocalDate, Integer> counts = new TreeMap<>();

    /**
     * @param from first day
     * @param to last day
     * @param isOpen tells the days on which work is done
     */
    WorkingDayCounts(LocalDate from, LocalDate to, Predicate<LocalDate> isOpen, Map<LocalDate, Long> byDay) {
        from.datesUntil(to.plusDays(1)).filter(isOpen).forEach(day -> counts.put(day, 0));
        byDay.forEach((day, count) -> {
            LocalDate worked = counts.ceilingKey(day);
            if (worked != null && !day.isBefore(from)) {
                counts.merge(worked, count.intValue(), Integer::sum);
            }
        });
    }

    int[] inOrder() {
        return counts.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
