package clinic.vein.waiting;

import java.time.LocalDate;
import java.util.List;

/**
 * How long a patient has waited, and whether that is too long.
 *
 * @param periods at least one, in their order
 * @param today the clinic's day
 * @param standardDays the last day in time, counted from day 0; the day after is a breach
 */
public record Wait(List<WaitingPeriod> periods, LocalDate today, int standardDays) {

    public Wait {
        periods = List.copyOf(periods);
    }

    /** The one that runs, else the last. */
    public WaitingPeriod current() {
        return periods.get(periods.size() - 1);
    }

    public boolean isRunning() {
        return current().isRunning();
    }

    /** Of the current period; 0 when it does not count. */
    public int days() {
        return current().isCounted() ? current().days(today) : 0;
    }

    public boolean isBreached() {
        return isBreached(current());
    }

    boolean isBreached(WaitingPeriod period) {
        return period.isCounted() && period.days(today) > standardDays;
    }

    public LocalDate lastDayInTime() {
        return current().startedOn().plusDays(standardDays);
    }
}
