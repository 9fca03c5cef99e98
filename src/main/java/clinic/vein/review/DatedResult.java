package clinic.vein.review;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A result with its day, and whether it can be relied on: it may be too old, or look like another unit.
 *
 * @param value in the measure's unit; null when it was not taken
 */
record DatedResult(Measure measure, BigDecimal value, String unit, LocalDate takenOn, State state) {

    /** Only what is current is known: everything else counts as unknown, never as normal. */
    enum State {
        CURRENT,
        STALE,
        DOUBTFUL,
        UNDATED,
        MISSING
    }

    /** Null unless current. */
    BigDecimal known() {
        return state == State.CURRENT ? value : null;
    }
}
