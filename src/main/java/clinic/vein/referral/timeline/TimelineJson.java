package clinic.vein.referral.timeline;

import clinic.vein.kernel.CodeNames;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries as they are kept: the kind, the version of its form, and its fields, such as {@code
 * {"kind":"ASSESSED","version":1,"decision":"TREAT"}}. Each field is there, also where it is null, so that one that is
 * missing is seen and not taken for none.
 */
public final class TimelineJson {

    static final int VERSION = 1;

    private static final String KIND = "kind";
    private static final String VERSIONED = "version";
    private static final String NOTED_BEFORE = "NOTED_BEFORE";
    private static final String ERASED = "ERASED";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private TimelineJson() {}

    public static String write(TimelineEntry entry) {
        ObjectNode json = MAPPER.createObjectNode().put(KIND, name(entry)).put(VERSIONED, VERSION);
        return json.setAll(fields(entry)).toString();
    }

    /** The fields alone, for other systems that read the kind beside them. */
    public static ObjectNode fields(TimelineEntry entry) {
        return MAPPER.valueToTree(entry);
    }

    /**
     * @param kind as it is kept, of which ours are {@link EventKind}s; with another one nothing of the entry is told, since
     *     nobody here knows whom it may tell of what
     */
    public static TimelineEntry read(String kind, String json) {
        return CodeNames.find(EventKind.class, kind)
                .map(known -> read(known, json))
                .orElseGet(() -> new NoteEntry.OtherRelease(kind));
    }

    /** Never fails on what an older or a newer release wrote: what it cannot tell field by field it gives as text. */
    public static TimelineEntry read(EventKind kind, String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode fields ? read(kind, fields, json) : unread(kind, json);
        } catch (JsonProcessingException unreadable) {
            return unread(kind, json);
        }
    }

    private static TimelineEntry read(EventKind kind, ObjectNode fields, String json) throws JsonProcessingException {
        return switch (fields.path(KIND).asText()) {
            case ERASED -> new FormerEntry.Erased(kind);
            case NOTED_BEFORE -> unread(kind, text(fields.get("text")));
            default ->
                fields.path(VERSIONED).asInt() == VERSION
                        ? MAPPER.treeToValue(fields.without(List.of(KIND, VERSIONED)), kind.type())
                        : unread(kind, json);
        };
    }

    private static TimelineEntry unread(EventKind kind, @Nullable String text) {
        return new FormerEntry.NotedBefore(kind, text);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }

    private static String name(TimelineEntry entry) {
        if (entry instanceof FormerEntry.NotedBefore) {
            return NOTED_BEFORE;
        }
        return entry instanceof FormerEntry.Erased ? ERASED : entry.kind().name();
    }
}
