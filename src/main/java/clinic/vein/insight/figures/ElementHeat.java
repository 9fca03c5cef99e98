package clinic.vein.insight.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an element of a model was passed.
 *
 * @param finished how often, within the months asked for
 * @param medianMinutes null when it was not finished
 * @param p90Minutes null when it was not finished
 * @param late how many of them after they were due
 * @param lateOf how many of them had a due date
 * @param open now, whatever the months
 * @param oldestOpenSince to the minute; null when nothing is open
 */
public record ElementHeat(
        String element,
        long finished,
        @Nullable Integer medianMinutes,
        @Nullable Integer p90Minutes,
        long late,
        long lateOf,
        long open,
        @Nullable Instant oldestOpenSince) {}
