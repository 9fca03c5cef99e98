package clinic.vein.triage.thrombosis;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Age;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the tables on deep and superficial vein thrombosis. */
@Component
class ThrombosisTables {

    static final String HOSPITAL_TODAY = "HOSPITAL_TODAY";

    private final Decisions decisions;

    ThrombosisTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param age on the day of the answers */
    LegVerdict.Wells wells(WellsAnswers answers, Age age) {
        List<FiredRule> points =
                decisions.evaluate("WellsScore", new HashMap<>(answers.items())).rules();
        List<FiredRule> exceptions = age.ask(years -> {
            Map<String, Object> facts = new HashMap<>(answers.exceptions());
            facts.put("ageInYears", years);
            return decisions.evaluate("DvtException", facts).rules();
        });
        int score = points.stream().mapToInt(rule -> rule.number("points")).sum();
        boolean exception = !exceptions.isEmpty();
        List<FiredRule> result = exception || answers.isComplete()
                ? decisions
                        .evaluate("DeepVeinThrombosis", Map.of("score", score, "exception", exception))
                        .rules()
                : List.of();
        return new LegVerdict.Wells(
                score,
                (int) answers.items().values().stream().filter(Objects::nonNull).count(),
                answers.items().size(),
                text(result, "result"),
                text(result, "now"),
                text(result, "otherwise"),
                text(result, "after"),
                exceptions.stream().map(rule -> rule.text("reason")).toList(),
                all(List.of(result, exceptions, points)));
    }

    LegVerdict.Superficial superficial(SuperficialVein vein) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("distanceCm", number(vein.distanceCm()));
        facts.put("lengthCm", number(vein.lengthCm()));
        List<FiredRule> graded =
                decisions.evaluate("SuperficialVeinThrombosis", facts).rules();
        Map<String, Object> place = new HashMap<>();
        place.put("aboveKnee", vein.aboveKnee());
        List<FiredRule> scan =
                decisions.evaluate("SuperficialVeinThrombosisScan", place).rules();
        List<FiredRule> rules = all(List.of(graded, scan));
        return new LegVerdict.Superficial(
                text(graded, "risk"),
                rules.stream().map(rule -> rule.text("advice")).toList(),
                rules);
    }

    private static Double number(java.math.BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static String text(List<FiredRule> rules, String output) {
        return rules.isEmpty() ? null : rules.get(0).text(output);
    }

    private static List<FiredRule> all(List<List<FiredRule>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
