package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.process.AnswerRule;
import clinic.vein.process.DecisionRules;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Veins;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which answers the triage table takes for a red flag, for whoever must warn a patient before anything is sent. Nothing
 * of it stands here: a changed table changes the warning.
 */
@Component
public class RedFlags {

    private static final String TABLE = "Urgency";

    /**
     * The questions of triage that are answered by choice, as the table names them, each with the answers that the
     * patient may choose. Who is being asked cannot answer that nobody asked.
     */
    public static final Map<String, List<String>> QUESTIONS = questions();

    private final DecisionRules rules;

    RedFlags(DecisionRules rules) {
        this.rules = rules;
    }

    /**
     * @param urgency of a red flag
     * @param answers by question, those of which one must be chosen; questions that are missing do not matter
     */
    public record RedFlag(Urgency urgency, Map<String, Set<String>> answers) {}

    /** The most urgent first. */
    public List<RedFlag> all() {
        return rules.of(TABLE, QUESTIONS).stream()
                .map(rule -> new RedFlag(urgency(rule), rule.answers()))
                .filter(flag -> flag.urgency().isRedFlag())
                .sorted(Comparator.comparing(RedFlag::urgency))
                .toList();
    }

    private static Urgency urgency(AnswerRule rule) {
        return Urgency.valueOf(rule.rule().requiredText("urgency"));
    }

    private static Map<String, List<String>> questions() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        List.of(
                        "chestPainOrBreathless",
                        "coldPainfulLeg",
                        "hotRedLegWithFever",
                        "hardPainfulVein",
                        "pregnant",
                        "previousClot",
                        "skinChange",
                        "visible",
                        "urgeToMove",
                        "worseAtRest",
                        "relievedByMovement",
                        "worseInEvening")
                .forEach(question -> questions.put(question, choices(Answer.values())));
        questions.put("bleeding", choices(Veins.Bleeding.values()));
        questions.put("swollenOrTenderLeg", choices(Veins.SwollenLeg.values()));
        questions.put("ulcer", choices(Veins.Ulcer.values()));
        return questions;
    }

    private static List<String> choices(Enum<?>[] answers) {
        return Arrays.stream(answers)
                .map(Enum::name)
                .filter(answer -> !answer.equals(Answer.NOT_ASKED.name()))
                .toList();
    }
}
