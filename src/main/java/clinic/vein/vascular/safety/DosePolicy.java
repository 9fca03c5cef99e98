package clinic.vein.vascular.safety;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Compares what was given on one day, over both legs and all sessions, with the limits. Two checks must both hold: the
 * mass of a product in all forms together against the body weight, and the volume of each form. Foam counts over all
 * products, because what its limit guards against is the gas. Limits and what is left are rounded down, never up.
 */
public final class DosePolicy {

    private final List<DoseLimit> limits;
    private final List<Treatment> earlier;
    private final BigDecimal weightKg;

    /**
     * @param earlier what was given earlier on the same day
     * @param weightKg null where it is not known; then no limit by weight can be computed
     */
    public DosePolicy(List<DoseLimit> limits, List<Treatment> earlier, BigDecimal weightKg) {
        this.limits = limits;
        this.earlier = injections(earlier);
        this.weightKg = weightKg;
    }

    /**
     * What was given on the day. A row is either of the mass of a product, in mg, or of the volume of a form, in mL.
     *
     * @param form null for the sum of all forms of the product
     * @param limitMg null where no limit is set
     * @param limitMl null where no limit is set
     * @param earlier the part of it that was given earlier on the same day, in mg or mL
     * @param left how much may still be given, in mg or mL; null without a limit, never negative
     * @param passed whether a limit is passed, so that going on needs a reason
     */
    public record Total(
            Sclerosant product,
            SclerosantForm form,
            BigDecimal mg,
            BigDecimal ml,
            BigDecimal limitMg,
            BigDecimal limitMl,
            BigDecimal earlier,
            BigDecimal left,
            boolean passed) {}

    /** How many mL of one concentration may still be given today, in steps of the 0.1 mL of a syringe. */
    public record Left(Sclerosant product, SclerosantForm form, BigDecimal percent, BigDecimal ml) {}

    public List<Total> totals(List<Treatment> treatments) {
        List<Treatment> day = day(treatments);
        List<Total> totals = new ArrayList<>();
        for (Sclerosant product : Sclerosant.values()) {
            List<Treatment> ofProduct = of(product, day);
            if (!ofProduct.isEmpty()) {
                totals.add(mass(product, ofProduct));
                for (SclerosantForm form : SclerosantForm.values()) {
                    addVolume(totals, product, form, ofProduct, day);
                }
            }
        }
        return totals;
    }

    /** For each product, form and usual concentration, after what was given already; nothing where no limit is set. */
    public List<Left> left(List<Treatment> treatments) {
        List<Treatment> day = day(treatments);
        List<Left> left = new ArrayList<>();
        for (DoseLimit limit : limits) {
            for (BigDecimal percent : limit.concentrations()) {
                Stream.of(leftByMass(limit, percent, day), leftByVolume(limit, day))
                        .filter(Objects::nonNull)
                        .min(BigDecimal::compareTo)
                        .map(ml -> ml.max(BigDecimal.ZERO).setScale(1, RoundingMode.FLOOR))
                        .ifPresent(ml -> left.add(new Left(limit.product(), limit.form(), percent, ml)));
            }
        }
        return left;
    }

    public static BigDecimal limitMg(BigDecimal maxMgPerKg, BigDecimal weightKg) {
        return maxMgPerKg.multiply(weightKg).setScale(1, RoundingMode.FLOOR);
    }

    private BigDecimal leftByMass(DoseLimit limit, BigDecimal percent, List<Treatment> day) {
        if (limit.maxMgPerKg() == null || weightKg == null) {
            return null;
        }
        BigDecimal mg = limitMg(limit.maxMgPerKg(), weightKg).subtract(milligrams(of(limit.product(), day)));
        return mg.divide(Treatment.milligramsPerMl(percent, limit.form()), 1, RoundingMode.FLOOR);
    }

    private static BigDecimal leftByVolume(DoseLimit limit, List<Treatment> day) {
        return limit.maxMlPerSession() == null
                ? null
                : limit.maxMlPerSession().subtract(counted(limit.product(), limit.form(), day));
    }

    private Total mass(Sclerosant product, List<Treatment> given) {
        BigDecimal mg = milligrams(given);
        BigDecimal limit = limits.stream()
                .filter(each -> each.product() == product)
                .filter(each -> given.stream().anyMatch(treatment -> treatment.form() == each.form()))
                .map(DoseLimit::maxMgPerKg)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .filter(perKg -> weightKg != null)
                .map(perKg -> limitMg(perKg, weightKg))
                .orElse(null);
        return new Total(
                product,
                null,
                plain(mg),
                null,
                limit,
                null,
                plain(milligrams(of(product, earlier))),
                left(limit, mg),
                isPassed(mg, limit));
    }

    private void addVolume(
            List<Total> totals,
            Sclerosant product,
            SclerosantForm form,
            List<Treatment> ofProduct,
            List<Treatment> day) {
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
        BigDecimal counted = counted(product, form, day);
        totals.add(new Total(
                product,
                form,
                null,
                ml,
                null,
                limit,
                volume(of(product, earlier), form),
                left(limit, counted),
                isPassed(counted, limit)));
    }

    private List<Treatment> day(List<Treatment> treatments) {
        return Stream.concat(earlier.stream(), injections(treatments).stream()).toList();
    }

    private static List<Treatment> injections(List<Treatment> treatments) {
        return treatments.stream().filter(Treatment::isInjection).toList();
    }

    private static List<Treatment> of(Sclerosant product, List<Treatment> given) {
        return given.stream().filter(each -> each.product() == product).toList();
    }

    private static BigDecimal counted(Sclerosant product, SclerosantForm form, List<Treatment> day) {
        return volume(form == SclerosantForm.FOAM ? day : of(product, day), form);
    }

    private static BigDecimal milligrams(List<Treatment> given) {
        return given.stream().map(Treatment::milligrams).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal volume(List<Treatment> given, SclerosantForm form) {
        return given.stream()
                .filter(each -> each.form() == form)
                .map(Treatment::volumeMl)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal left(BigDecimal limit, BigDecimal given) {
        return limit == null ? null : limit.subtract(given).max(BigDecimal.ZERO).setScale(1, RoundingMode.FLOOR);
    }

    /** Without an exponent, as JSON and people want it. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static boolean isPassed(BigDecimal given, BigDecimal limit) {
        return limit != null && given.compareTo(limit) > 0;
    }
}
