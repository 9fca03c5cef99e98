package clinic.vein.vascular.safety;

import clinic.vein.process.DecisionRules;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.vascular.legs.Vein;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the clinic's table for the limits of each product, form, concentration and vein. */
@Component
public class DoseLimits {

    private static final String TABLE = "SclerosantDose";

    private final Decisions decisions;
    private final DecisionRules rules;

    /** A deployed table never changes, so that all that it offers is asked once. */
    private volatile @Nullable List<DoseLimit> offered;

    DoseLimits(Decisions decisions, DecisionRules rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    /** Everything that is offered, by product, form and concentration. */
    public List<DoseLimit> all() {
        List<DoseLimit> known = offered;
        if (known == null) {
            known = askAll();
            offered = known;
        }
        return known;
    }

    public InjectionUse of(Sclerosant product, SclerosantForm form, BigDecimal percent, Vein vein) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("product", product.name());
        facts.put("form", form.name());
        facts.put("percent", percent.doubleValue());
        facts.put("vein", vein.name());
        FiredRule rule = decisions.evaluate(TABLE, facts).own().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dose limit for " + product + " " + form));
        return new InjectionUse(
                rule.text("whyNot"),
                amount(rule, "maxMgPerKg"),
                amount(rule, "maxMlPerSession"),
                rule.text("perInjection"),
                rule.id(),
                rule.source());
    }

    private List<DoseLimit> askAll() {
        List<DoseLimit> limits = new ArrayList<>();
        for (Sclerosant product : Sclerosant.values()) {
            for (SclerosantForm form : SclerosantForm.values()) {
                for (BigDecimal percent : rules.edges(TABLE, "percent")) {
                    addOffered(limits, product, form, percent);
                }
            }
        }
        return List.copyOf(limits);
    }

    private void addOffered(List<DoseLimit> limits, Sclerosant product, SclerosantForm form, BigDecimal percent) {
        List<Vein> veins = Arrays.stream(Vein.values())
                .filter(vein -> of(product, form, percent, vein).isOffered())
                .toList();
        if (!veins.isEmpty()) {
            List<InjectionUse> uses =
                    veins.stream().map(vein -> of(product, form, percent, vein)).toList();
            limits.add(new DoseLimit(
                    product,
                    form,
                    percent,
                    veins,
                    least(uses, InjectionUse::maxMgPerKg),
                    least(uses, InjectionUse::maxMlPerSession),
                    uses.get(0).perInjection(),
                    uses.get(0).source()));
        }
    }

    private static @Nullable BigDecimal least(
            List<InjectionUse> uses, Function<InjectionUse, @Nullable BigDecimal> limit) {
        return uses.stream()
                .map(limit)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(null);
    }

    private static @Nullable BigDecimal amount(FiredRule rule, String output) {
        String value = rule.text(output);
        return value == null ? null : new BigDecimal(value).stripTrailingZeros();
    }
}
