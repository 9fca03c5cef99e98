package clinic.vein.vascular.safety;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was given on one day, over both legs and all sessions, with the limits. Two checks must both hold: the
 * mass of a product in all forms together against the body weight, and the volume of each form. Strengths of which the
 * limits differ count by their shares: half of one limit leaves half of the other. Foam counts over all products, because
 * what its limit guards against is the gas. Limits and what is left are rounded down, never up.
 */
public final class DosePolicy {

    private final List<DoseLimit> limits;
    private final VolumeLimits volumes;
    private final List<Treatment> earlier;
    private final @Nullable BigDecimal weightKg;

    /**
     * @param earlier what was given earlier on the same day
     * @param weightKg null where it is not known; then no limit by weight can be computed
     */
    public DosePolicy(List<DoseLimit> limits, List<Treatment> earlier, @Nullable BigDecimal weightKg) {
        this.limits = limits;
        this.volumes = new VolumeLimits(limits);
        this.earlier = injections(earlier);
        this.weightKg = weightKg;
    }

    /**
     * What was given on the day. A row is either of the mass of a product, in mg, or of the volume of a form, in mL.
     *
     * @param form null for the sum of all forms of the product
     * @param percents the strengths that the row sums up; empty for a mass
     * @param mg null of a volume
     * @param ml null of a mass
     * @param limitMg null where no limit is set
     * @param limitMl null where no limit is set
     * @param earlier the part of it that was given earlier on the same day, in mg or mL
     * @param left how much may still be given, in mg or mL; null without a limit, never negative
     * @param passed whether a limit is passed, so that going on needs a reason
     */
    public record Total(
            Sclerosant product,
            @Nullable SclerosantForm form,
            List<BigDecimal> percents,
            @Nullable BigDecimal mg,
            @Nullable BigDecimal ml,
            @Nullable BigDecimal limitMg,
            @Nullable BigDecimal limitMl,
            BigDecimal earlier,
            @Nullable BigDecimal left,
            boolean passed) {

        /** Whether a treatment is among what the row sums up. */
        public boolean holds(Treatment treatment) {
            return treatment.isInjection()
                    && treatment.product() == product
                    && (form == null
                            || treatment.form() == form
                                    && percents.stream().anyMatch(each -> each.compareTo(treatment.percent()) == 0));
        }
    }

    /**
     * How many mL of one concentration may still be given today, in steps of the 0.1 mL of a syringe.
     *
     * @param ratio how foam is mixed; null for liquid
     */
    public record Left(
            Sclerosant product,
            SclerosantForm form,
            @Nullable FoamRatio ratio,
            BigDecimal percent,
            BigDecimal ml) {}

    public List<Total> totals(List<Treatment> treatments) {
        List<Treatment> day = day(treatments);
        List<Total> totals = new ArrayList<>();
        for (Sclerosant product : Sclerosant.values()) {
            List<Treatment> ofProduct = of(product, day);
            if (!ofProduct.isEmpty()) {
                totals.add(mass(product, ofProduct));
                for (SclerosantForm form : SclerosantForm.values()) {
                    addVolumes(totals, product, form, day);
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
            for (FoamRatio ratio : ratios(limit)) {
                left(limit, ratio, day)
                        .ifPresent(ml -> left.add(new Left(limit.product(), limit.form(), ratio, limit.percent(), ml)));
            }
        }
        return left;
    }

    public static BigDecimal limitMg(BigDecimal maxMgPerKg, BigDecimal weightKg) {
        return maxMgPerKg.multiply(weightKg).setScale(1, RoundingMode.FLOOR);
    }

    private static List<@Nullable FoamRatio> ratios(DoseLimit limit) {
        return limit.form() == SclerosantForm.LIQUID ? Collections.singletonList(null) : List.of(FoamRatio.values());
    }

    private Optional<BigDecimal> left(DoseLimit limit, @Nullable FoamRatio ratio, List<Treatment> day) {
        return Stream.of(leftByMass(limit, ratio, day), leftByVolume(limit, day))
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .map(DosePolicy::syringe);
    }

    private @Nullable BigDecimal leftByMass(DoseLimit limit, @Nullable FoamRatio ratio, List<Treatment> day) {
        if (limit.maxMgPerKg() == null || weightKg == null) {
            return null;
        }
        BigDecimal mg = limitMg(limit.maxMgPerKg(), weightKg).subtract(milligrams(of(limit.product(), day)));
        BigDecimal liquid = ratio == null ? BigDecimal.ONE : ratio.liquidFraction();
        return mg.divide(Treatment.milligramsPerMl(limit.percent(), liquid), 1, RoundingMode.FLOOR);
    }

    private @Nullable BigDecimal leftByVolume(DoseLimit limit, List<Treatment> day) {
        return limit.maxMlPerSession() == null
                ? null
                : volumes.rest(counted(limit.product(), limit.form(), day), limit.maxMlPerSession());
    }

    private Total mass(Sclerosant product, List<Treatment> given) {
        BigDecimal mg = milligrams(given);
        BigDecimal limit = limitMg(product, given);
        return new Total(
                product,
                null,
                List.of(),
                plain(mg),
                null,
                limit,
                null,
                plain(milligrams(of(product, earlier))),
                limit == null ? null : syringe(limit.subtract(mg)),
                limit != null && mg.compareTo(limit) > 0);
    }

    private @Nullable BigDecimal limitMg(Sclerosant product, List<Treatment> given) {
        BigDecimal weight = weightKg;
        if (weight == null) {
            return null;
        }
        return limits.stream()
                .filter(each -> each.product() == product)
                .filter(each -> given.stream().anyMatch(treatment -> treatment.form() == each.form()))
                .map(DoseLimit::maxMgPerKg)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .map(perKg -> limitMg(perKg, weight))
                .orElse(null);
    }

    /** One row for the strengths that share a limit. */
    private void addVolumes(List<Total> totals, Sclerosant product, SclerosantForm form, List<Treatment> day) {
        Map<@Nullable BigDecimal, List<Treatment>> byLimit = new LinkedHashMap<>();
        given(product, form, day)
                .forEach(each -> byLimit.computeIfAbsent(volumes.of(each), none -> new ArrayList<>())
                        .add(each));
        byLimit.forEach((limit, given) -> {
            BigDecimal left = limit == null ? null : volumes.rest(counted(product, form, day), limit);
            totals.add(new Total(
                    product,
                    form,
                    given.stream()
                            .map(each -> plain(each.percent()))
                            .distinct()
                            .sorted()
                            .toList(),
                    null,
                    volume(given),
                    null,
                    limit,
                    volume(given(product, form, earlier).stream()
                            .filter(each -> Objects.equals(volumes.of(each), limit))
                            .toList()),
                    left == null ? null : syringe(left),
                    left != null && left.signum() < 0));
        });
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

    private static List<Treatment> given(Sclerosant product, SclerosantForm form, List<Treatment> given) {
        return of(product, given).stream().filter(each -> each.form() == form).toList();
    }

    private static List<Treatment> counted(Sclerosant product, SclerosantForm form, List<Treatment> day) {
        return (form == SclerosantForm.FOAM ? day : of(product, day))
                .stream().filter(each -> each.form() == form).toList();
    }

    private static BigDecimal milligrams(List<Treatment> given) {
        return given.stream().map(Treatment::milligrams).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal volume(List<Treatment> given) {
        return given.stream().map(Treatment::millilitres).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal syringe(BigDecimal left) {
        return left.max(BigDecimal.ZERO).setScale(1, RoundingMode.FLOOR);
    }

    /** Without an exponent, as JSON and people want it. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
