package clinic.vein.vascular.safety;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the clinic's table what each source says of a contraindication; the most restrictive verdict counts. */
@Component
public class SclerotherapySafety {

    private final Decisions decisions;

    SclerotherapySafety(Decisions decisions) {
        this.decisions = decisions;
    }

    /** From the most restrictive to the least. */
    public enum Verdict {
        ABSOLUTE,
        RELATIVE,
        WARNING
    }

    /**
     * What one source says.
     *
     * @param says in the source's own terms; the verdict is what the clinic makes of it
     * @param rule the id of the rule in the table
     * @param source the rule's annotation
     */
    record Statement(String authority, String says, Verdict verdict, String rule, String source) {}

    /** @param verdict null where no source speaks against the product and form asked about */
    public record Weighed(
            Contraindication code, String label, @Nullable Verdict verdict, List<Statement> statements) {

        public boolean is(Verdict other) {
            return verdict == other;
        }

        /** Whether the same contraindication needs more here than it did there. */
        public boolean weighsMoreThan(Weighed there) {
            return code == there.code()
                    && (verdict == Verdict.ABSOLUTE || verdict == Verdict.RELATIVE)
                    && (there.verdict() == null || verdict.compareTo(there.verdict()) < 0);
        }
    }

    public List<Weighed> all(InjectionPlan plan) {
        return weigh(Arrays.asList(Contraindication.values()), plan);
    }

    public List<Weighed> weigh(Collection<Contraindication> found, InjectionPlan plan) {
        return found.stream()
                .filter(Objects::nonNull)
                .map(each -> weigh(each, plan))
                .toList();
    }

    /** The products that what was found rules out in a form. */
    public List<Sclerosant> ruledOut(Collection<Contraindication> found, @Nullable SclerosantForm form) {
        return Arrays.stream(Sclerosant.values())
                .filter(product -> weigh(found, new InjectionPlan(product, form)).stream()
                        .anyMatch(each -> each.is(Verdict.ABSOLUTE)))
                .toList();
    }

    /** Whether no product is left for a form. */
    public boolean isRuledOut(Collection<Contraindication> found, @Nullable SclerosantForm form) {
        return ruledOut(found, form).size() == Sclerosant.values().length;
    }

    private Weighed weigh(Contraindication found, InjectionPlan plan) {
        List<Statement> statements = statements(found, plan);
        Verdict strictest = statements.stream()
                .map(Statement::verdict)
                .min(Verdict::compareTo)
                .orElseGet(() -> isUnknown(found) ? Verdict.ABSOLUTE : null);
        return new Weighed(found, capital(found.title()), strictest, statements);
    }

    /** What the table does not know for any product is taken as absolute: the safe side. */
    private boolean isUnknown(Contraindication found) {
        return statements(found, InjectionPlan.UNDECIDED).isEmpty();
    }

    private List<Statement> statements(Contraindication found, InjectionPlan plan) {
        Map<String, Statement> byRule = new LinkedHashMap<>();
        for (Sclerosant product : plan.products()) {
            for (SclerosantForm form : plan.forms()) {
                decisions
                        .evaluate(
                                "SclerotherapySafety",
                                Map.of(
                                        "contraindication", found.name(),
                                        "product", product.name(),
                                        "form", form.name()))
                        .own()
                        .forEach(rule -> byRule.putIfAbsent(rule.id(), statement(rule)));
            }
        }
        return List.copyOf(byRule.values());
    }

    private static Statement statement(FiredRule rule) {
        return new Statement(
                rule.requiredText("authority"),
                rule.requiredText("says"),
                Verdict.valueOf(rule.requiredText("verdict")),
                rule.id(),
                rule.source());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
