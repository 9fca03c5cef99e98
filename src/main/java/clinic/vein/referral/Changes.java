package clinic.vein.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a further report says otherwise than the first one; nothing of the first is ever changed by it. */
@Component
public class Changes {

    private static final List<String> SECTIONS = List.of("patient", "restlessLegs", "veins", "background");

    private static final String PART = "beforeTreatment";

    private final ObjectMapper json;

    Changes(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param field by the names of the document
     * @param before null where the first report did not say
     * @param now null where the further one does not say
     */
    public record Change(
            String section, String field, @Nullable Object before, Object now) {}

    /** In the order of the document; what the further report does not say is no change. */
    public List<Change> between(ReferralReport first, ReferralReport further) {
        List<Change> changes = new ArrayList<>();
        JsonNode before = json.valueToTree(first);
        JsonNode now = json.valueToTree(further);
        for (String section : SECTIONS) {
            Map<String, JsonNode> fields = new TreeMap<>();
            JsonNode earlier = whole(before.path(section));
            whole(now.path(section)).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((field, value) -> {
                JsonNode old = earlier.path(field);
                if (says(value) && !value.equals(old)) {
                    changes.add(new Change(section, field, says(old) ? old : null, value));
                }
            });
        }
        return List.copyOf(changes);
    }

    /** What a treatment depends on stands beside the other answers, so that each change of it is a line of its own. */
    private static JsonNode whole(JsonNode section) {
        JsonNode part = section.path(PART);
        if (!part.isObject()) {
            return section;
        }
        ObjectNode whole = section.deepCopy();
        whole.remove(PART);
        return whole.setAll((ObjectNode) part);
    }

    private static boolean says(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !value.asText().equals(Answer.NOT_ASKED.name());
    }
}
