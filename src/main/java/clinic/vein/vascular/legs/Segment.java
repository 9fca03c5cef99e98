package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What duplex ultrasound found in one vein; a measure is null where it was not taken. */
public record Segment(
        Vein vein,
        @Typed(Quantity.REFLUX_TIME) @Nullable Integer refluxMs,
        @Typed(Quantity.VEIN_DIAMETER) @Nullable BigDecimal diameterMm) {

    void check(Violations violations, String path) {
        violations.required(vein, path + ".vein");
        Quantity.REFLUX_TIME.check(violations, refluxMs, path + ".refluxMs");
        Quantity.VEIN_DIAMETER.check(violations, diameterMm, path + ".diameterMm");
    }
}
