package clinic.vein.vascular.assessment;

import clinic.vein.kernel.quantity.Measured;
import clinic.vein.vascular.safety.DoseLimit;
import clinic.vein.vascular.safety.DosePolicy;
import clinic.vein.vascular.safety.Sclerosant;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Weight and height as they were reported. Nothing is injected by them: the weight of the day is asked before each session.
 */
public record ReportedBody(
        @Nullable Measure weight, @Nullable Measure height) {

    private static final BigDecimal CENTIMETRES = new BigDecimal(100);

    /** @param at when it was reported */
    public record Measure(Measured measured, Instant at) {}

    /** In kg/m², to one decimal; null where one of the two is not known. */
    @JsonProperty
    public @Nullable BigDecimal bodyMassIndex() {
        if (weight == null || height == null) {
            return null;
        }
        BigDecimal metres = height.measured().value().divide(CENTIMETRES);
        return weight.measured().value().divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
    }

    /** The most polidocanol of one day at this weight, in mg, by the table; null where the weight is not known. */
    public @Nullable BigDecimal polidocanolMg(List<DoseLimit> limits) {
        Measure known = weight;
        return known == null
                ? null
                : limits.stream()
                        .filter(limit -> limit.product() == Sclerosant.POLIDOCANOL)
                        .map(DoseLimit::maxMgPerKg)
                        .filter(Objects::nonNull)
                        .min(BigDecimal::compareTo)
                        .map(perKg -> DosePolicy.limitMg(perKg, known.measured().value()))
                        .orElse(null);
    }
}
