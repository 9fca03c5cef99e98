package clinic.vein.process;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step tells the process: values of the closed list, each of its declared type. */
public record ProcessFacts(Map<ProcessVariable, Object> values) {

    public static final ProcessFacts NONE = new ProcessFacts(Map.of());

    public ProcessFacts {
        values.forEach((variable, value) -> {
            if (!variable.type().isInstance(value)) {
                throw new IllegalArgumentException(
                        variable.variableName() + " takes " + variable.type().getSimpleName());
            }
        });
        values = Map.copyOf(values);
    }

    public static ProcessFacts of(ProcessVariable variable, Object value) {
        return new ProcessFacts(Map.of(variable, value));
    }

    public ProcessFacts and(ProcessVariable variable, @Nullable Object value) {
        Map<ProcessVariable, Object> more = new EnumMap<>(ProcessVariable.class);
        more.putAll(values);
        more.put(variable, value);
        return new ProcessFacts(more);
    }
}
