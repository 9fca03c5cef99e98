package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A superficial vein that is hard and painful, as a clinician found it; null where it was not measured.
 *
 * @param distanceCm from the clot to the junction with the deep veins, in centimetres to one decimal, 0 to 100
 * @param lengthCm of the clot, in centimetres to one decimal, 0.1 to 100
 * @param aboveKnee whether it lies in the great saphenous vein above the knee
 */
public record SuperficialVein(
        @Typed(Quantity.CLOT_DISTANCE) @Nullable BigDecimal distanceCm,
        @Typed(Quantity.CLOT_LENGTH) @Nullable BigDecimal lengthCm,
        @Nullable Boolean aboveKnee) {

    static final SuperficialVein UNMEASURED = new SuperficialVein(null, null, null);

    void check(Violations violations, boolean required, String field) {
        if (required) {
            violations.required(aboveKnee, field + ".aboveKnee");
        }
        Quantity.CLOT_DISTANCE.check(violations, distanceCm, field + ".distanceCm");
        Quantity.CLOT_LENGTH.check(violations, lengthCm, field + ".lengthCm");
    }
}
