package clinic.vein.vascular.safety;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.vascular.legs.TreatmentSettings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the clinic's table what to tell the patient after a session. */
@Component
public class Aftercare {

    private final Decisions decisions;
    private final TreatmentSettings settings;

    Aftercare(Decisions decisions, TreatmentSettings settings) {
        this.decisions = decisions;
        this.settings = settings;
    }

    /** In the order in which the patient needs it. */
    public enum Topic {
        OBSERVATION,
        WALKING,
        COMPRESSION,
        FOLLOW_UP,
        RED_FLAGS
    }

    /** @param toPatient in the language that the patient reads; null where that is English */
    public record Advice(Topic topic, String text, @Nullable String toPatient, String rule, String source) {}

    /**
     * Each piece of advice once, by its topic.
     *
     * @param words those that the patient reads
     */
    public List<Advice> after(List<Treatment> given, Words words) {
        Map<String, Advice> byRule = new LinkedHashMap<>();
        for (Treatment each : given) {
            if (each.product() != null && each.form() != null && each.vein() != null) {
                decisions
                        .evaluate(
                                "Aftercare",
                                Map.of(
                                        "product", each.product().name(),
                                        "form", each.form().name(),
                                        "veinKind", each.vein().kind().name(),
                                        "label", settings.labelCountry().name()))
                        .own()
                        .forEach(rule -> byRule.putIfAbsent(rule.id(), advice(rule, words)));
            }
        }
        return byRule.values().stream()
                .sorted(Comparator.comparing(Advice::topic))
                .toList();
    }

    private static Advice advice(FiredRule rule, Words words) {
        AftercareText text = AftercareText.valueOf(rule.requiredText("advice"));
        return new Advice(
                Topic.valueOf(rule.requiredText("topic")),
                text.title(),
                words.language().equals(Language.ENGLISH) ? null : words.of(text),
                rule.id(),
                rule.source());
    }
}
