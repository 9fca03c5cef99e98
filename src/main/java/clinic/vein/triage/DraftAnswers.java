package clinic.vein.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Reads what a half-filled form has asked anew. */
final class DraftAnswers {

    private DraftAnswers() {}

    /** Only answers that the question has: anything else is no answer yet. */
    static Map<String, String> asked(JsonNode draft) {
        Map<String, String> asked = new HashMap<>();
        RedFlags.QUESTIONS.forEach((question, answers) -> {
            String answer = draft.path("asked").path(question).asText();
            if (answers.contains(answer)) {
                asked.put(question, answer);
            }
        });
        return asked;
    }
}
