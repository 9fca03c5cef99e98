package clinic.vein.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long a patient has waited, and whether that is too long where a standard holds.
 *
 * @param periods at least one, in their order
 * @param today the clinic's day
 * @param limit empty where no standard holds
 */
public record Wait(List<WaitingPeriod> periods, LocalDate today, Optional<WaitLimit> limit) {

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

    /** Never without a standard. */
    public boolean isBreached() {
        return isBreached(current());
    }

    boolean isBreached(WaitingPeriod period) {
        return period.isCounted()
                && limit.filter(each -> each.isPassedBy(period.days(today))).isPresent();
    }

    /** Empty without a standard. */
    public Optional<LocalDate> lastDayInTime() {
        return limit.map(each -> each.lastDayInTime(current().startedOn()));
    }
}
