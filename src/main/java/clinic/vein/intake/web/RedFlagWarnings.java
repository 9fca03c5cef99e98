package clinic.vein.intake.web;

import clinic.vein.intake.Question;
import clinic.vein.referral.Answer;
import clinic.vein.triage.RedFlags;
import clinic.vein.triage.RedFlags.RedFlag;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the page warns: as the triage table says, in the names and values of the form. The page gets the rules themselves,
 * so that no answer leaves the browser before the patient sends it.
 */
@Component
class RedFlagWarnings {

    /** The questions of the table by their names in the form. */
    private static final Map<String, String> QUESTIONS = Arrays.stream(Question.values())
            .filter(question -> RedFlags.QUESTIONS.containsKey(question.column()))
            .collect(Collectors.toUnmodifiableMap(Question::path, Question::column));

    private final RedFlags redFlags;
    private final ObjectMapper mapper;
    private @Nullable List<Warning> warnings;

    RedFlagWarnings(RedFlags redFlags, ObjectMapper mapper) {
        this.redFlags = redFlags;
        this.mapper = mapper;
    }

    /** @param answers by the name of the input, the values of which one must be chosen */
    record Warning(RedFlagNotice notice, Map<String, List<String>> answers) {}

    /** By the answers as typed, of a form that nobody has read yet. */
    RedFlagNotice of(ReferForm form) {
        return all().stream()
                .filter(warning -> warning.answers().entrySet().stream()
                        .allMatch(question ->
                                question.getValue().stream().anyMatch(value -> form.has(question.getKey(), value))))
                .map(Warning::notice)
                .findFirst()
                .orElse(RedFlagNotice.NONE);
    }

    /** The most pressing first; the table does not change while the application runs. */
    synchronized List<Warning> all() {
        if (warnings == null) {
            warnings = redFlags.all().stream().map(RedFlagWarnings::warning).toList();
        }
        return warnings;
    }

    String json() {
        try {
            return mapper.writeValueAsString(all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For pages that run no script: the style sheet shows the notice. */
    String styleSheet() {
        return selectors(RedFlagNotice.SAME_DAY, ".same-day", "block")
                + selectors(RedFlagNotice.EMERGENCY, ".same-day", "none")
                + selectors(RedFlagNotice.EMERGENCY, ".emergency", "block");
    }

    private String selectors(RedFlagNotice notice, String shown, String display) {
        return all().stream()
                .filter(warning -> warning.notice() == notice)
                .map(warning -> "#refer:not([data-red-flag])%s %s { display: %s }\n"
                        .formatted(condition(warning), shown, display))
                .collect(Collectors.joining());
    }

    /** Without a weight of its own, so that of two rules the later one counts, however much each asks. */
    private static String condition(Warning warning) {
        return warning.answers().entrySet().stream()
                .map(question -> question.getValue().stream()
                        .map(value -> "[name=\"%s\"][value=\"%s\"]:checked".formatted(question.getKey(), value))
                        .collect(Collectors.joining(", ", ":where(:has(", "))")))
                .collect(Collectors.joining());
    }

    private static Warning warning(RedFlag flag) {
        return new Warning(
                RedFlagNotice.of(flag.urgency()),
                QUESTIONS.entrySet().stream()
                        .filter(question -> flag.answers().containsKey(question.getValue()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                question -> flag.answers().getOrDefault(question.getValue(), Set.of()).stream()
                                        .map(RedFlagWarnings::value)
                                        .toList())));
    }

    /** Yes and no are true and false in the form, as in the document. */
    private static String value(String answer) {
        if (answer.equals(Answer.YES.name())) {
            return "true";
        }
        return answer.equals(Answer.NO.name()) ? "false" : answer;
    }
}
