package clinic.vein.demo;

import clinic.vein.process.CareTask;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody does for a patient: the task, and the document that its form would send. Nothing else is known here of
 * what a task asks, so that a story or a test fails as a person would.
 */
public record Work(CareTask task, Map<String, Object> document) implements Step {

    private static final JsonMapper JSON = new JsonMapper();

    /** The same, but for this answer. */
    public Work with(String field, Object answer) {
        Map<String, Object> changed = new LinkedHashMap<>(document);
        changed.put(field, answer);
        return new Work(task, changed);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a document for " + task.title(), e);
        }
    }

    @Override
    public void tell(Scene scene) {
        scene.complete(this);
    }
}
