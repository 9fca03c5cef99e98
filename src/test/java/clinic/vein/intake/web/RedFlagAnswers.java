package clinic.vein.intake.web;

import clinic.vein.kernel.Urgency;
import clinic.vein.triage.RedFlags;
import clinic.vein.workflow.TableInMemory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/**
 * What a patient may have answered to the questions about red flags, and what the table itself says of it.
 *
 * @param given by the names of the table; a question that is missing is not answered yet
 */
record RedFlagAnswers(Map<String, String> given) {

    /** By the names of the form. */
    static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("veins.chestPainOrBreathless", "chestPainOrBreathless");
        QUESTIONS.put("veins.bleeding", "bleeding");
        QUESTIONS.put("veins.swollenOrTenderLeg", "swollenOrTenderLeg");
        QUESTIONS.put("veins.hardPainfulVein", "hardPainfulVein");
        QUESTIONS.put("background.pregnant", "pregnant");
        QUESTIONS.put("background.previousClot", "previousClot");
    }

    /** Every combination of answers to all questions; the last question changes first. */
    static List<RedFlagAnswers> complete() {
        return combinations(List.of());
    }

    /** The same, with questions that are not answered yet. */
    static List<RedFlagAnswers> soFar() {
        return combinations(List.of(""));
    }

    private static List<RedFlagAnswers> combinations(List<String> unanswered) {
        Stream<RedFlagAnswers> all = Stream.of(new RedFlagAnswers(Map.of()));
        for (String question : QUESTIONS.values()) {
            List<String> answers = Stream.concat(unanswered.stream(), RedFlags.QUESTIONS.get(question).stream())
                    .toList();
            all = all.flatMap(some -> answers.stream().map(answer -> some.and(question, answer)));
        }
        return all.toList();
    }

    private RedFlagAnswers and(String question, String answer) {
        Map<String, String> more = new HashMap<>(given);
        if (!answer.isEmpty()) {
            more.put(question, answer);
        }
        return new RedFlagAnswers(more);
    }

    RedFlagNotice by(TableInMemory table) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("sexAtBirth", "FEMALE");
        facts.put("skinChange", "NO");
        facts.put("ulcer", "NONE");
        facts.put("ulcerDays", null);
        QUESTIONS.values().forEach(question -> facts.put(question, given.get(question)));
        return table.urgency(facts).stream()
                .map(rule -> Urgency.valueOf(rule.text("urgency")))
                .min(Comparator.naturalOrder())
                .map(RedFlagNotice::of)
                .orElseThrow();
    }

    /** As the form sends them. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        QUESTIONS.forEach((input, question) -> {
            if (given.containsKey(question)) {
                typed.put(input, typed(given.get(question)));
            }
        });
        return typed;
    }

    static String typed(String answer) {
        return switch (answer) {
            case "YES" -> "true";
            case "NO" -> "false";
            default -> answer;
        };
    }

    ReferForm form() {
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed().forEach(typed::add);
        return ReferForm.of(typed);
    }
}
