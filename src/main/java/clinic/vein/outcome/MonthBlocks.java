package clinic.vein.outcome;

import clinic.vein.outcome.Outcomes.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Months put together until each block holds at least five treated patients. Reports begin and end with a block: else the
 * difference of two reports would tell of the few patients of one month.
 */
final class MonthBlocks {

    private final TreeSet<YearMonth> starts = new TreeSet<>();

    /** @param months in order */
    MonthBlocks(List<Month> months) {
        long treated = SmallGroups.SMALLEST_SHOWN;
        for (Month month : months) {
            if (treated >= SmallGroups.SMALLEST_SHOWN) {
                starts.add(month.month());
                treated = 0;
            }
            treated += month.treated();
        }
        if (treated < SmallGroups.SMALLEST_SHOWN && !starts.isEmpty()) {
            starts.pollLast();
        }
    }

    /** The same cohort, widened to whole blocks; before the first and after the last block it is open. */
    Cohort widen(Cohort cohort) {
        return cohort.between(start(cohort.from()), end(cohort.to()));
    }

    private @Nullable YearMonth start(@Nullable YearMonth from) {
        YearMonth start = from == null ? null : starts.floor(from);
        return start == null || start.equals(starts.first()) ? null : start;
    }

    private @Nullable YearMonth end(@Nullable YearMonth to) {
        YearMonth next = to == null ? null : starts.higher(to);
        return next == null ? null : next.minusMonths(1);
    }
}
