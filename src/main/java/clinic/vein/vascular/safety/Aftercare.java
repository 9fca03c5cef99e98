package clinic.vein.vascular.safety;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the clinic's table what to tell the patient after a session. */
@Component
public class Aftercare {

    private final Decisions decisions;

    Aftercare(Decisions decisions) {
        this.decisions = decisions;
    }

    /** In the order in which the patient needs it. */
    public enum Topic {
        OBSERVATION,
        WALKING,
        COMPRESSION,
        FOLLOW_UP,
        RED_FLAGS
    }

    public record Advice(Topic topic, String text, String rule, String source) {}

    /** Each piece of advice once, by its topic. */
    public List<Advice> after(List<Treatment> given) {
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
        return byRule.values().stream()
                .sorted(Comparator.comparing(Advice::topic))
                .toList();
    }

    private static Advice advice(FiredRule rule) {
        return new Advice(Topic.valueOf(rule.requiredText("topic")), rule.text("advice"), rule.id(), rule.source());
    }
}
