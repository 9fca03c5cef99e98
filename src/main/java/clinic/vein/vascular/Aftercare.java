package clinic.vein.vascular;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the clinic's table what to tell the patient after a session. */
@Component
class Aftercare {

    private final Decisions decisions;

    Aftercare(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param topic such as {@code COMPRESSION} */
    record Advice(String topic, String text, String rule, String source) {}

    /** Each piece of advice once, in the order of the table. */
    List<Advice> after(List<Treatment> given) {
        Map<String, Advice> byRule = new LinkedHashMap<>();
        for (Treatment each : given) {
            if (each.product() != null && each.form() != null && each.vein() != null) {
                decisions
                        .evaluate(
                                "Aftercare",
                                Map.of(
                                        "product", each.product().name(),
                                        "form", each.form().name(),
                                        "veinKind", each.vein().kind().name()))
                        .own()
                        .forEach(rule -> byRule.putIfAbsent(rule.id(), advice(rule)));
            }
        }
        return List.copyOf(byRule.values());
    }

    private static Advice advice(FiredRule rule) {
        return new Advice(rule.text("topic"), rule.text("advice"), rule.id(), rule.source());
    }
}
