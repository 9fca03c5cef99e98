package clinic.vein.vascular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares what was given in one session with the limits. Two checks must both hold: the mass of a product in all forms
 * together against the body weight, and the volume of each form. Foam counts over all products, because what its limit
 * guards against is the gas. Limits are rounded down, never up.
 */
final class DosePolicy {

    private final List<DoseLimit> limits;

    DosePolicy(List<DoseLimit> limits) {
        this.limits = limits;
    }

    /**
     * @param form null for the sum of all forms of the product
     * @param limitMg null where no limit is set
     * @param limitMl null where no limit is set
     * @param passed whether a limit is passed, so that going on needs a reason
     */
    record Total(
            Sclerosant product,
            SclerosantForm form,
            BigDecimal mg,
            BigDecimal ml,
            BigDecimal limitMg,
            BigDecimal limitMl,
            boolean passed) {}

    List<Total> totals(List<Treatment> treatments, BigDecimal weightKg) {
        List<Treatment> injections =
                treatments.stream().filter(Treatment::isInjection).toList();
        List<Total> totals = new ArrayList<>();
        for (Sclerosant product : Sclerosant.values()) {
            List<Treatment> ofProduct = injections.stream()
                    .filter(each -> each.product() == product)
                    .toList();
            if (!ofProduct.isEmpty()) {
                totals.add(mass(product, ofProduct, weightKg));
                for (SclerosantForm form : SclerosantForm.values()) {
                    addVolume(totals, product, form, ofProduct, injections);
                }
            }
        }
        return totals;
    }

    static BigDecimal limitMg(BigDecimal maxMgPerKg, BigDecimal weightKg) {
        return maxMgPerKg.multiply(weightKg).setScale(1, RoundingMode.FLOOR);
    }

    private Total mass(Sclerosant product, List<Treatment> given, BigDecimal weightKg) {
        BigDecimal mg = given.stream().map(Treatment::milligrams).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal limit = limits.stream()
                .filter(each -> each.product() == product)
                .filter(each -> given.stream().anyMatch(treatment -> treatment.form() == each.form()))
                .map(DoseLimit::maxMgPerKg)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .filter(perKg -> weightKg != null)
                .map(perKg -> limitMg(perKg, weightKg))
                .orElse(null);
        return new Total(product, null, mg.stripTrailingZeros(), null, limit, null, isPassed(mg, limit));
    }

    private void addVolume(
            List<Total> totals,
            Sclerosant product,
            SclerosantForm form,
            List<Treatment> ofProduct,
            List<Treatment> injections) {
        BigDecimal ml = volume(ofProduct, form);
        if (ml.signum() == 0) {
            return;
        }
        BigDecimal limit = limits.stream()
                .filter(each -> each.product() == product && each.form() == form)
                .map(DoseLimit::maxMlPerSession)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        BigDecimal counted = form == SclerosantForm.FOAM ? volume(injections, form) : ml;
        totals.add(new Total(product, form, null, ml, null, limit, isPassed(counted, limit)));
    }

    private static BigDecimal volume(List<Treatment> given, SclerosantForm form) {
        return given.stream()
                .filter(each -> each.form() == form)
                .map(Treatment::volumeMl)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isPassed(BigDecimal given, BigDecimal limit) {
        return limit != null && given.compareTo(limit) > 0;
    }
}
