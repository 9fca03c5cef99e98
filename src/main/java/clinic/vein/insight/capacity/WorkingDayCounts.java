package clinic.vein.insight.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts by working day: what came in on a day off is found on the next working day. */
final class WorkingDayCounts {

    private final TreeMap<LocalDate, Integer> counts = new TreeMap<>();

    /**
     * @param from first day
     * @param to last day
     * @param holidays days off other than Saturdays and Sundays
     */
    WorkingDayCounts(LocalDate from, LocalDate to, Set<LocalDate> holidays, Map<LocalDate, Long> byDay) {
        from.datesUntil(to.plusDays(1))
                .filter(day -> isWorkingDay(day, holidays))
                .forEach(day -> counts.put(day, 0));
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

    private static boolean isWorkingDay(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
