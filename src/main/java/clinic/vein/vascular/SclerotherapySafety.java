package clinic.vein.vascular;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the clinic's table how much a contraindication weighs. */
@Component
class SclerotherapySafety {

    private final Decisions decisions;

    SclerotherapySafety(Decisions decisions) {
        this.decisions = decisions;
    }

    enum Verdict {
        ABSOLUTE,
        RELATIVE
    }

    /** @param source the table's annotation */
    record Weighed(Contraindication code, String label, Verdict verdict, String source) {}

    List<Weighed> all() {
        return weigh(Arrays.asList(Contraindication.values()));
    }

    List<Weighed> weigh(Collection<Contraindication> found) {
        return found.stream().map(this::weigh).toList();
    }

    boolean isRuledOut(Collection<Contraindication> found) {
        return weigh(found).stream().anyMatch(each -> each.verdict() == Verdict.ABSOLUTE);
    }

    /** What the table does not know is taken as absolute: the safe side. */
    private Weighed weigh(Contraindication found) {
        return decisions.evaluate("SclerotherapySafety", Map.of("contraindication", found.name())).own().stream()
                .findFirst()
                .map(rule -> weighed(found, rule))
                .orElse(new Weighed(found, found.name(), Verdict.ABSOLUTE, "Not in the table"));
    }

    private static Weighed weighed(Contraindication found, FiredRule rule) {
        return new Weighed(found, rule.text("label"), Verdict.valueOf(rule.text("verdict")), rule.source());
    }
}
