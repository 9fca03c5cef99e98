package clinic.vein.vascular.safety;

import clinic.vein.vascular.legs.Vein;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic's table allows of one strength of a product in one form on one day.
 *
 * @param percent the concentration in %
 * @param veins for which it is offered, never empty
 * @param maxMgPerKg in mg per kg body weight; null where the table sets none
 * @param maxMlPerSession in mL per session and day; null where the table sets none
 * @param perInjection what the label says of a single injection, in words; null where it says nothing
 */
public record DoseLimit(
        Sclerosant product,
        SclerosantForm form,
        BigDecimal percent,
        List<Vein> veins,
        @Nullable BigDecimal maxMgPerKg,
        @Nullable BigDecimal maxMlPerSession,
        @Nullable String perInjection,
        String source) {

    boolean isOf(Treatment treatment) {
        return product == treatment.product()
                && form == treatment.form()
                && treatment.concentrationPercent() != null
                && percent.compareTo(treatment.concentrationPercent()) == 0;
    }
}
