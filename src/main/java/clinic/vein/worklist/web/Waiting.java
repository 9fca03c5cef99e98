package clinic.vein.worklist.web;

import clinic.vein.waiting.Wait;
import clinic.vein.waiting.WaitLimit;
import org.jspecify.annotations.Nullable;

/**
 * How long a patient has waited, in days of the clinic's calendar.
 *
 * @param standardDays null where no standard holds
 * @param breached null where no standard holds
 */
record Waiting(
        int days, @Nullable Integer standardDays, @Nullable Boolean breached) {

    /** Null while no clock runs. */
    static @Nullable Waiting of(@Nullable Wait wait) {
        return wait != null && wait.isRunning()
                ? new Waiting(
                        wait.days(),
                        wait.limit().map(WaitLimit::days).orElse(null),
                        wait.limit().map(limit -> wait.isBreached()).orElse(null))
                : null;
    }
}
