package clinic.vein.triage;

import clinic.vein.kernel.Violations;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.triage.RedFlags.RedFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The red flags of a patient's report that stand after a call: each that was answered so, and each that may be one while a
 * question is open that nobody has asked yet. What is a red flag says the triage table alone.
 */
@Component
class ReportedFindings {

    /** What makes a vein more dangerous, and is no red flag by itself. */
    private static final Set<String> CIRCUMSTANCES = Set.of("pregnant", "previousClot");

    private final RedFlags redFlags;

    ReportedFindings(RedFlags redFlags) {
        this.redFlags = redFlags;
    }

    /** @param answers that may be chosen */
    record OpenQuestion(String question, List<String> answers) {}

    /** What the call can still ask. */
    List<OpenQuestion> open(Referral referral) {
        Map<String, Object> facts = facts(referral);
        return standing(facts)
                .flatMap(flag -> flag.answers().keySet().stream())
                .distinct()
                .filter(question -> isOpen(facts.get(question)))
                .sorted()
                .map(question -> new OpenQuestion(question, RedFlags.QUESTIONS.getOrDefault(question, List.of())))
                .toList();
    }

    void check(Referral referral, @Nullable Map<String, String> asked, Violations violations) {
        if (asked == null) {
            return;
        }
        Map<String, Object> facts = facts(referral);
        asked.forEach((question, answer) -> {
            String field = "asked." + (RedFlags.QUESTIONS.containsKey(question) ? question : "question");
            violations.addIf(
                    !RedFlags.QUESTIONS.containsKey(question) || !isOpen(facts.get(question)),
                    field,
                    TriageFault.ANSWERED_ALREADY);
            violations.addIf(
                    RedFlags.QUESTIONS.containsKey(question)
                            && (answer == null
                                    || !RedFlags.QUESTIONS
                                            .getOrDefault(question, List.of())
                                            .contains(answer)),
                    field,
                    TriageFault.UNKNOWN_ANSWER,
                    String.join(", ", RedFlags.QUESTIONS.getOrDefault(question, List.of())));
        });
    }

    /** @param asked answers to open questions, by question; answers that the report gave are not changed by it */
    List<StandingFinding> standing(Referral referral, @Nullable Map<String, String> asked) {
        Map<String, Object> facts = facts(referral);
        if (asked != null) {
            asked.forEach((question, answer) -> {
                if (answer != null && isOpen(facts.get(question))) {
                    facts.put(question, answer);
                }
            });
        }
        Map<String, StandingFinding> findings = new TreeMap<>();
        standing(facts)
                .flatMap(flag -> flag.answers().keySet().stream())
                .filter(question -> !CIRCUMSTANCES.contains(question))
                .forEach(question ->
                        findings.put(question, StandingFinding.of(question, String.valueOf(facts.get(question)))));
        return List.copyOf(findings.values());
    }

    private Stream<RedFlag> standing(Map<String, Object> facts) {
        return redFlags.all().stream()
                .filter(flag -> flag.answers().entrySet().stream()
                        .allMatch(condition ->
                                condition.getValue().contains(String.valueOf(facts.get(condition.getKey())))
                                        || isOpen(facts.get(condition.getKey()))));
    }

    private Map<String, Object> facts(Referral referral) {
        // No red flag turns on the age.
        return TriageFacts.of(referral.report(), null);
    }

    private static boolean isOpen(@Nullable Object answer) {
        return Answer.UNKNOWN.name().equals(answer) || Answer.NOT_ASKED.name().equals(answer);
    }
}
