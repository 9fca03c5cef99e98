package clinic.vein.vascular.safety;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the clinic's table allows of one product in one form on one day.
 *
 * @param maxMgPerKg in mg per kg body weight; null where the table sets none
 * @param maxMlPerSession in mL per session and day; null where the table sets none
 * @param concentrations in %, for which the amounts left are shown
 * @param onlyThese whether the product comes in no other concentration
 * @param perInjection what the label says of a single injection, in words; null where it says nothing
 */
public record DoseLimit(
        Sclerosant product,
        SclerosantForm form,
        BigDecimal maxMgPerKg,
        BigDecimal maxMlPerSession,
        List<BigDecimal> concentrations,
        boolean onlyThese,
        String perInjection,
        String source) {

    public boolean hasConcentration(BigDecimal percent) {
        return !onlyThese || concentrations.stream().anyMatch(each -> each.compareTo(percent) == 0);
    }
}
