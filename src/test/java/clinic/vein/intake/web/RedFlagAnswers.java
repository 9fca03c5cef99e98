package clinic.vein.intake.web;

import clinic.vein.kernel.Urgency;
import clinic.vein.triage.RedFlags;
import clinic.vein.workflow.TableInMemory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        QUESTIONS.put("veins.coldPainfulLeg", "coldPainfulLeg");
        QUESTIONS.put("veins.hotRedLegWithFever", "hotRedLegWithFever");
        QUESTIONS.put("veins.bleeding", "bleeding");
        QUESTIONS.put("veins.swollenOrTenderLeg", "swollenOrTenderLeg");
        QUESTIONS.put("veins.hardPainfulVein", "hardPainfulVein");
        QUESTIONS.put("background.pregnant", "pregnant");
        QUESTIONS.put("background.previousClot", "previousClot");
    }

    /** Those that no rule of the table reads together with another question, which a test holds. */
    static final Set<String> ALONE = Set.of("coldPainfulLeg", "hotRedLegWithFever");

    /**
     * Every combination of answers to the questions that a rule reads together, and those that stand alone in every
     * combination of theirs with every single answer to another. As the most urgent rule counts, and no rule reads both
     * kinds, nothing else can come out of the rest of the product, which would be nine times as long.
     */
    static List<RedFlagAnswers> complete() {
        return combinations(List.of());
    }

    /** The same, with questions that are not answered yet. */
    static List<RedFlagAnswers> soFar() {
        return combinations(List.of(""));
    }

    private static List<RedFlagAnswers> combinations(List<String> unanswered) {
        List<String> together = QUESTIONS.values().stream()
                .filter(question -> !ALONE.contains(question))
                .toList();
        List<RedFlagAnswers> calm =
                product(List.of(new RedFlagAnswers(calm(QUESTIONS.values()))), List.of(), unanswered);
        List<RedFlagAnswers> some =
                new ArrayList<>(product(List.of(new RedFlagAnswers(calm(ALONE))), together, unanswered));
        List<RedFlagAnswers> one = together.stream()
                .flatMap(question -> product(calm, List.of(question), unanswered).stream())
                .distinct()
                .toList();
        some.addAll(product(one, List.copyOf(new TreeSet<>(ALONE)), unanswered));
        return some.stream().distinct().toList();
    }

    private static List<RedFlagAnswers> product(
            List<RedFlagAnswers> begun, List<String> questions, List<String> unanswered) {
        Stream<RedFlagAnswers> all = begun.stream();
        for (String question : questions) {
            List<String> answers = Stream.concat(unanswered.stream(), RedFlags.QUESTIONS.get(question).stream())
                    .toList();
            all = all.flatMap(some -> answers.stream().map(answer -> some.and(question, answer)));
        }
        return all.toList();
    }

    private static Map<String, String> calm(Collection<String> questions) {
        Map<String, String> calm = new HashMap<>();
        questions.forEach(
                question -> calm.put(question, RedFlags.QUESTIONS.get(question).contains("NONE") ? "NONE" : "NO"));
        return calm;
    }

    private RedFlagAnswers and(String question, String answer) {
        Map<String, String> more = new HashMap<>(given);
        if (answer.isEmpty()) {
            more.remove(question);
        } else {
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
