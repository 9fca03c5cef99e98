package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What duplex ultrasound found in one vein; a measure is null where it was not taken. */
public record Segment(
        Vein vein, @Nullable Integer refluxMs, @Nullable BigDecimal diameterMm) {

    void check(Violations violations, String path) {
        violations.required(vein, path + ".vein");
        violations.range(refluxMs, 0, 10_000, path + ".refluxMs", "ms");
        Measurement.check(violations, diameterMm, 0.1, 30, 1, path + ".diameterMm", "mm");
    }
}
