package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.Violations;
import java.math.BigDecimal;

/**
 * A superficial vein that is hard and painful, as a clinician found it; null where it was not measured.
 *
 * @param distanceCm from the clot to the junction with the deep veins, in centimetres to one decimal, 0 to 100
 * @param lengthCm of the clot, in centimetres to one decimal, 0.1 to 100
 * @param aboveKnee whether it lies in the great saphenous vein above the knee
 */
public record SuperficialVein(BigDecimal distanceCm, BigDecimal lengthCm, Boolean aboveKnee) {

    static final SuperficialVein UNMEASURED = new SuperficialVein(null, null, null);

    void check(Violations violations, String field) {
        violations.required(aboveKnee, field + ".aboveKnee");
        centimetres(violations, distanceCm, 0, field + ".distanceCm");
        centimetres(violations, lengthCm, 0.1, field + ".lengthCm");
    }

    private static void centimetres(Violations violations, BigDecimal value, double least, String field) {
        violations.range(value, least, 100, field, "cm");
        violations.addIf(
                value != null && value.stripTrailingZeros().scale() > 1,
                field,
                "too.precise",
                "At most one decimal: the edges are at 3.0 and 5.0 cm.");
    }
}
