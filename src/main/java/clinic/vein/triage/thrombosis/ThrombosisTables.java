package clinic.vein.triage.thrombosis;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Age;
import clinic.vein.referral.Answer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables on deep and superficial vein thrombosis. */
@Component
class ThrombosisTables {

    static final String HOSPITAL_TODAY = "HOSPITAL_TODAY";
    static final String LIKELY = "LIKELY";
    static final String INCOMPLETE = "INCOMPLETE";

    private final Decisions decisions;

    ThrombosisTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param age on the day of the answers */
    LegVerdict.Wells wells(WellsAnswers answers, Age age) {
        List<FiredRule> points = decisions
                .evaluate("WellsScore", new HashMap<>(yesOrNo(answers.items())))
                .rules();
        List<FiredRule> exceptions = age.ask(years -> {
            Map<String, Object> facts = new HashMap<>(yesOrNo(answers.exceptions()));
            facts.put("ageInYears", years);
            return decisions.evaluate("DvtException", facts).rules();
        });
        WellsRange range = WellsRange.of(
                points.stream().mapToInt(rule -> rule.number("points")).sum(), answers);
        boolean exception = !exceptions.isEmpty();
        List<FiredRule> result = exception || answers.isComplete()
                ? decisions
                        .evaluate(
                                "DeepVeinThrombosis",
                                Map.of("score", range.least(), "exception", exception, "open", answers.isOpen()))
                        .rules()
                : List.of();
        return new LegVerdict.Wells(
                range.least(),
                range.most(),
                (int) answers.items().values().stream()
                        .filter(answer -> answer != null && !answer.isOpen())
                        .count(),
                answers.items().size(),
                text(result, "result"),
                text(result, "now"),
                text(result, "otherwise"),
                text(result, "after"),
                text(result, "outcome"),
                exceptions.stream().map(rule -> rule.text("reason")).toList(),
                all(List.of(result, exceptions, points)));
    }

    /** What is open is neither, so that no rule takes it for a no. */
    private static Map<String, @Nullable Boolean> yesOrNo(Map<String, @Nullable Sign> answers) {
        Map<String, @Nullable Boolean> known = new HashMap<>();
        answers.forEach(
                (item, answer) -> known.put(item, answer == null || answer.isOpen() ? null : answer == Sign.YES));
        return known;
    }

    /**
     * @param value in µg/L FEU
     * @param ageInYears the least that it can be: the threshold rises with it
     */
    DDimer dDimer(BigDecimal value, int ageInYears, Answer anticoagulated) {
        List<FiredRule> threshold = decisions
                .evaluate("DDimerThreshold", Map.of("ageInYears", ageInYears))
                .rules();
        int from = threshold.get(0).requiredNumber("threshold");
        List<FiredRule> result = decisions
                .evaluate(
                        "DDimer",
                        Map.of(
                                "atOrAboveThreshold",
                                value.compareTo(BigDecimal.valueOf(from)) >= 0,
                                "anticoagulated",
                                anticoagulated.isOpen() ? Answer.UNKNOWN.name() : anticoagulated.name()))
                .rules();
        return new DDimer(
                from, result.get(0).requiredText("result"), text(result, "advice"), all(List.of(threshold, result)));
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
                text(graded, "outcome"),
                rules.stream().map(rule -> rule.text("advice")).toList(),
                rules);
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static @Nullable String text(List<FiredRule> rules, String output) {
        return rules.isEmpty() ? null : rules.get(0).text(output);
    }

    private static List<FiredRule> all(List<List<FiredRule>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
