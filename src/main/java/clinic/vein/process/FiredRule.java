package clinic.vein.process;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rule that fired.
 *
 * @param decision id of the table
 * @param id the rule's stable id
 * @param source its annotation: clinical source and confidence, as written in the table
 * @param outputs output name to value
 */
public record FiredRule(String decision, String id, String source, Map<String, Object> outputs) {

    public @Nullable String text(String output) {
        Object value = outputs.get(output);
        return value == null ? null : value.toString();
    }

    /** Of an output that each rule of the table gives. */
    public String requiredText(String output) {
        return Objects.requireNonNull(text(output), () -> "Rule " + id + " gives no " + output);
    }

    /** Of an output that each rule of the table gives. */
    public int requiredNumber(String output) {
        return Objects.requireNonNull(number(output), () -> "Rule " + id + " gives no " + output);
    }

    public @Nullable Integer number(String output) {
        return outputs.get(output) instanceof Number number ? number.intValue() : null;
    }
}
