package clinic.vein.kernel.quantity;

import java.util.Locale;
import java.util.Set;

/** In which units people of a country think of a body: where those are not the kept ones, a bare number can be either. */
public enum UsualUnits {
    METRIC,
    CUSTOMARY;

    /** Those that have not gone over to metric units (US National Institute of Standards and Technology, not read: V2). */
    private static final Set<String> CUSTOMARY_COUNTRIES = Set.of("US", "LR", "MM");

    private static final Set<Quantity> OF_A_BODY = Set.of(Quantity.BODY_WEIGHT, Quantity.BODY_HEIGHT);

    /** @param country ISO 3166 */
    public static UsualUnits in(String country) {
        return CUSTOMARY_COUNTRIES.contains(country.toUpperCase(Locale.ROOT)) ? CUSTOMARY : METRIC;
    }

    /** Whether a number without a unit is asked about: 160 is a light person in pounds and a heavy one in kilograms. */
    boolean asksForUnit(Quantity quantity) {
        return this == CUSTOMARY && OF_A_BODY.contains(quantity);
    }
}
