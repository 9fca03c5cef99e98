package clinic.vein.insight.capacity;

import java.time.LocalDate;
import java.util.List;

/**
 * A step's past weeks, and its coming ones as simulated.
 *
 * @param extraSessions a week, in the plan
 * @param enough whether enough was done in the past to draw from; else nothing is projected
 * @param perSession how many a session does on the average, over days on which any was done; with one digit
 */
public record CapacityPlan(
        StepFlow flow,
        int extraSessions,
        boolean enough,
        double perSession,
        List<PastWeek> past,
        List<ComingWeek> coming) {

    public record PastWeek(LocalDate monday, long arrived, long left) {}

    /**
     * Of all simulated runs: 10 of 100 end at or below low, 90 of 100 at or below high.
     *
     * @param number from 1
     */
    public record ComingWeek(
            int number, int low, int median, int high, int lowWithMore, int medianWithMore, int highWithMore) {}
}
