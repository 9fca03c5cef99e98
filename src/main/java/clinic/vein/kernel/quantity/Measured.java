package clinic.vein.kernel.quantity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;

/**
 * A number as it was understood, with what was typed.
 *
 * @param typed as it was typed, before anything was made of it
 * @param bound whether the number is the value itself or only a limit of it, as laboratories write below and above what
 *     they can measure
 * @param value in the unit
 * @param unit of the quantity, whatever unit was typed; empty for a count
 */
public record Measured(String typed, Bound bound, BigDecimal value, String unit) {

    /** A value that needs no reading, such as a number of JSON. */
    public static Measured exactly(BigDecimal value, String unit) {
        return new Measured(plain(value), Bound.EXACT, value, unit);
    }

    /** Whether nothing was made of what was typed. */
    @JsonIgnore
    public boolean isAsTyped() {
        return typed.equals(plain(value)) && bound == Bound.EXACT;
    }

    /** Such as "&lt;15 µg/L" or "7". */
    public String inWords() {
        return bound.sign() + plain(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
