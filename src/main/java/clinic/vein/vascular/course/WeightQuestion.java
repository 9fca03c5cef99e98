package clinic.vein.vascular.course;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.quantity.Measured;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks about a weight that a person can have and seldom has: pounds look like kilograms, and the most that may be injected
 * follows from the weight. The edges are local policy, of no source; they decide about a question only.
 */
final class WeightQuestion {

    static final String FIELD = "weightKg";

    private static final BigDecimal SELDOM_LESS = new BigDecimal(40);
    private static final BigDecimal SELDOM_MORE = new BigDecimal(150);
    private static final BigDecimal MOST_CHANGE = new BigDecimal("0.15");

    private WeightQuestion() {}

    /**
     * @param before the checks of this patient so far, the oldest first
     * @param reported the weight that was reported last, for the first check; null where there is none
     */
    static Optional<Violation> of(@Nullable Measured weight, List<PerformedCheck> before, @Nullable Measured reported) {
        if (weight == null) {
            return Optional.empty();
        }
        BigDecimal kg = weight.value();
        if (kg.compareTo(SELDOM_LESS) < 0 || kg.compareTo(SELDOM_MORE) > 0) {
            return Optional.of(new Violation(FIELD, CourseFault.UNUSUAL_WEIGHT, weight.inWords()));
        }
        Optional<BigDecimal> checked = before.stream()
                .map(PerformedCheck::weightKg)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
        if (checked.isEmpty() && reported != null && isFar(kg, reported.value())) {
            return Optional.of(far(weight, CourseFault.WEIGHT_FAR_FROM_REPORTED, reported.value()));
        }
        return checked.filter(last -> isFar(kg, last)).map(last -> far(weight, CourseFault.FAR_FROM_LAST_CHECK, last));
    }

    private static Violation far(Measured weight, CourseFault fault, BigDecimal before) {
        return new Violation(
                FIELD, fault, weight.inWords(), before.stripTrailingZeros().toPlainString());
    }

    private static boolean isFar(BigDecimal kg, BigDecimal before) {
        return kg.subtract(before).abs().compareTo(before.multiply(MOST_CHANGE)) > 0;
    }
}
