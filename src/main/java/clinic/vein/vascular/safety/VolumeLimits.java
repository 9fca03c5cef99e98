package clinic.vein.vascular.safety;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Limits of volume. Strengths of which the limits differ count by their shares: half of one leaves half of the other. */
final class VolumeLimits {

    private static final int EXACT = 9;

    private final List<DoseLimit> limits;

    VolumeLimits(List<DoseLimit> limits) {
        this.limits = limits;
    }

    /**
     * Of a strength that is offered nowhere, or not for this vein, the least limit of its product and form, as the table says
     * of what no label names; null where none is set.
     */
    @Nullable
    BigDecimal of(Treatment treatment) {
        List<DoseLimit> form = limits.stream()
                .filter(each -> each.product() == treatment.product() && each.form() == treatment.form())
                .toList();
        List<DoseLimit> strength = form.stream()
                .filter(each -> each.isOf(treatment) && isFor(each, treatment))
                .toList();
        return (strength.isEmpty() ? form : strength)
                .stream()
                        .map(DoseLimit::maxMlPerSession)
                        .filter(Objects::nonNull)
                        .min(BigDecimal::compareTo)
                        .orElse(null);
    }

    /** While the vein is not chosen yet, it is taken for one that the label names. */
    private static boolean isFor(DoseLimit limit, Treatment treatment) {
        return treatment.vein() == null || limit.veins().contains(treatment.vein());
    }

    /** How much of a limit is left in mL after what was given, below nothing where it is passed. */
    BigDecimal rest(List<Treatment> given, BigDecimal limit) {
        BigDecimal used = BigDecimal.ZERO;
        for (Treatment each : given) {
            BigDecimal own = of(each);
            if (own != null) {
                // Multiplied first, so that a share of the limit itself is exact.
                used = used.add(each.millilitres().multiply(limit).divide(own, EXACT, RoundingMode.FLOOR));
            }
        }
        return limit.subtract(used);
    }
}
