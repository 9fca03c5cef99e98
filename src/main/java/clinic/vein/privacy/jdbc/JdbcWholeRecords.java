package clinic.vein.privacy.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.privacy.RecordCopy;
import clinic.vein.privacy.WholeRecords;
import clinic.vein.referral.timeline.EntryWords;
import clinic.vein.referral.timeline.TimelineJson;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWholeRecords implements WholeRecords {

    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    private final JdbcClient jdbc;
    private final JsonColumn<LinkedHashMap<String, Object>> line;
    private final EntryWords words;

    JdbcWholeRecords(JdbcClient jdbc, ObjectMapper mapper, EntryWords words) {
        this.jdbc = jdbc;
        line = new JsonColumn<>(mapper, "line", new TypeReference<LinkedHashMap<String, Object>>() {});
        this.words = words;
    }

    @Override
    public List<RecordCopy.Section> read(ReferralId id) {
        return Arrays.stream(RecordPart.values())
                .map(part -> new RecordCopy.Section(part.section(), part.title(), rows(part, id)))
                .toList();
    }

    /** As JSON with the columns in their order, which {@code jsonb} would not keep. */
    private List<Map<String, Object>> rows(RecordPart part, ReferralId id) {
        return jdbc.sql("select row_to_json(part) as line from (" + part.query() + ") part")
                .param("id", id.value())
                .query((row, number) -> row(Objects.requireNonNull(line.read(row))))
                .list();
    }

    /** What an entry of the timeline tells is given in words. */
    private Map<String, Object> row(Map<String, Object> columns) {
        Map<String, Object> row = new LinkedHashMap<>(columns);
        if (row.remove("entry") instanceof String entry) {
            row.put("text", words.of(TimelineJson.read(String.valueOf(columns.get("kind")), entry)));
        }
        return named(row);
    }

    private static Map<String, Object> named(Map<?, ?> columns) {
        Map<String, Object> fields = new LinkedHashMap<>();
        columns.forEach((column, value) -> {
            if (value != null && !column.equals("referral_id")) {
                fields.put(
                        WORD.matcher(column.toString())
                                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)),
                        value(value));
            }
        });
        return fields;
    }

    private static Object value(Object value) {
        if (value instanceof Map<?, ?> nested) {
            return named(nested);
        }
        return value instanceof List<?> many
                ? many.stream().map(JdbcWholeRecords::value).toList()
                : value;
    }
}
