package clinic.vein.review;

import clinic.vein.kernel.quantity.Measured;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result with its day, and whether it can be relied on: it may be too old, look like another unit, or be known as a limit
 * only that leaves open what the tables ask.
 *
 * @param result null when it was not taken
 * @param openAt the numbers of the tables of which a limit does not tell on which side the value is
 */
record DatedResult(
        Measure measure,
        @JsonIgnore @Nullable Measured result,
        @Nullable LocalDate takenOn,
        State state,
        List<BigDecimal> openAt) {

    /** Only what is current is known: everything else counts as unknown, never as normal. */
    enum State {
        CURRENT,
        STALE,
        DOUBTFUL,
        UNDECIDED,
        UNDATED,
        MISSING
    }

    static DatedResult of(Measure measure, @Nullable Measured result, @Nullable LocalDate takenOn, State state) {
        return new DatedResult(measure, result, takenOn, state, List.of());
    }

    /** The number in the measure's unit, whether it is the value or a limit of it; null when it was not taken. */
    @JsonProperty
    @Nullable
    BigDecimal value() {
        return result == null ? null : result.value();
    }

    @JsonProperty
    String unit() {
        return measure.unit();
    }

    /** As people write it, such as "&lt;15 µg/L"; null when it was not taken. */
    @JsonProperty
    @Nullable
    String words() {
        return result == null ? null : result.inWords();
    }

    DatedResult undecided(List<BigDecimal> edges) {
        return new DatedResult(measure, result, takenOn, State.UNDECIDED, edges);
    }
}
