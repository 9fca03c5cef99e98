package clinic.vein.intake;

import clinic.vein.referral.ReferralReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report says, as SHA-256 over its values in the order of their paths. Values that are absent do not count, so a
 * field added to the report later does not change the hashes of what was accepted before; nor does a question that was
 * not asked.
 */
public record ContentHash(String value) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new AnswersAsEver())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public static ContentHash of(ReferralReport report) {
        Map<String, String> values = new TreeMap<>();
        collect("", JSON.valueToTree(report), values);
        StringBuilder canonical = new StringBuilder();
        // No value can contain these two: control characters are refused.
        values.forEach((path, value) ->
                canonical.append(path).append('\u001f').append(value).append('\u001e'));
        return of(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static ContentHash of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect("%s[%03d]".formatted(path, i), node.get(i), values);
            }
        } else if (!node.isNull()) {
            values.put(path, node.asText());
        }
    }
}
