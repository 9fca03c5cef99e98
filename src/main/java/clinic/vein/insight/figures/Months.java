package clinic.vein.insight.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Whole months of the clinic's calendar, both included. */
public record Months(YearMonth from, YearMonth to) {

    /** @throws IllegalArgumentException when they end before they begin */
    public Months {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("From " + from + " until " + to);
        }
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    /** As many months, just before. */
    public Months before() {
        return back(ChronoUnit.MONTHS.between(from, to) + 1);
    }

    public Months yearBefore() {
        return back(12);
    }

    private Months back(long months) {
        return new Months(from.minusMonths(months), to.minusMonths(months));
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
