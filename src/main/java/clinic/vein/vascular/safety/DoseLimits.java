package clinic.vein.vascular.safety;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the clinic's table for the limits of each product and form. */
@Component
public class DoseLimits {

    private final Decisions decisions;

    DoseLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    public List<DoseLimit> all() {
        List<DoseLimit> limits = new ArrayList<>();
        for (Sclerosant product : Sclerosant.values()) {
            for (SclerosantForm form : SclerosantForm.values()) {
                limits.add(of(product, form));
            }
        }
        return limits;
    }

    private DoseLimit of(Sclerosant product, SclerosantForm form) {
        FiredRule rule =
                decisions
                        .evaluate("SclerosantDose", Map.of("product", product.name(), "form", form.name()))
                        .own()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No dose limit for " + product + " " + form));
        return new DoseLimit(
                product,
                form,
                amount(rule, "maxMgPerKg"),
                amount(rule, "maxMlPerSession"),
                concentrations(rule),
                Boolean.TRUE.equals(rule.outputs().get("onlyThese")),
                rule.text("perInjection"),
                rule.source());
    }

    private static List<BigDecimal> concentrations(FiredRule rule) {
        String listed = rule.text("concentrations");
        return listed == null
                ? List.of()
                : Arrays.stream(listed.split(" ")).map(BigDecimal::new).toList();
    }

    private static BigDecimal amount(FiredRule rule, String output) {
        String value = rule.text(output);
        return value == null ? null : new BigDecimal(value).stripTrailingZeros();
    }
}
