package clinic.vein.waiting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of waiting, in days of the clinic's calendar.
 *
 * @param startedOn day 0
 * @param stoppedOn null while the clock runs, and so is the rule
 */
public record WaitingPeriod(
        LocalDate startedOn,
        StartRule startedBy,
        @Nullable LocalDate stoppedOn,
        @Nullable StopRule stoppedBy) {

    static WaitingPeriod from(LocalDate day, StartRule rule) {
        return new WaitingPeriod(day, rule, null, null);
    }

    WaitingPeriod until(LocalDate day, StopRule rule) {
        return new WaitingPeriod(startedOn, startedBy, day, rule);
    }

    public boolean isRunning() {
        return stoppedBy == null;
    }

    /** Whether the period stands in anybody's waiting time. */
    public boolean isCounted() {
        return stoppedBy == null || !stoppedBy.nullifies();
    }

    /** Days from day 0 to the stop, or to today while the clock runs. */
    public int days(@Nullable LocalDate today) {
        return (int) ChronoUnit.DAYS.between(startedOn, isRunning() ? today : stoppedOn);
    }
}
