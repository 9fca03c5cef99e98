package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks measured values. */
public final class Measurement {

    private Measurement() {}

    /** Absent values pass. */
    public static void check(
            Violations violations,
            @Nullable BigDecimal value,
            double from,
            double to,
            int decimals,
            String field,
            String unit) {
        violations.range(value, from, to, field, unit);
        decimals(violations, value, decimals, field);
    }

    /** Refuses more precision than the measure has. */
    static void decimals(Violations violations, @Nullable BigDecimal value, int decimals, String field) {
        violations.addIf(
                value != null && value.stripTrailingZeros().scale() > decimals,
                field,
                "too.precise",
                decimals == 1 ? "At most one decimal." : "At most " + decimals + " decimals.");
    }
}
