package clinic.vein.waiting;

import java.time.LocalDate;

/**
 * The standard that holds at this clinic. Where none holds there is no limit either: a wait is measured, and never too
 * long.
 *
 * @param days the last day in time, counted from day 0; the day after is a breach
 */
public record WaitLimit(WaitingStandard standard, int days) {

    boolean isPassedBy(int waited) {
        return waited > days;
    }

    LocalDate lastDayInTime(LocalDate startedOn) {
        return startedOn.plusDays(days);
    }
}
