package clinic.vein.vascular.safety;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic's table says of one injection.
 *
 * @param whyNot why it is not offered; null where it is
 * @param maxMgPerKg in mg per kg body weight and day; null where the table sets none
 * @param maxMlPerSession in mL per session and day; null where the table sets none
 * @param source the rule's annotation
 */
public record InjectionUse(
        @Nullable String whyNot,
        @Nullable BigDecimal maxMgPerKg,
        @Nullable BigDecimal maxMlPerSession,
        @Nullable String perInjection,
        String rule,
        String source) {

    public boolean isOffered() {
        return whyNot == null;
    }
}
