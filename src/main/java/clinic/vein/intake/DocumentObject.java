package clinic.vein.intake;

import clinic.vein.kernel.Violations;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One object of the referral document while it is read: each getter notes what is wrong with its field and goes on, so
 * that the sender sees everything at once.
 */
final class DocumentObject {

    /** Other names are not repeated in an answer or a log: they might be anything. */
    private static final Pattern ORDINARY_NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private static final int UNKNOWN_FIELDS_NAMED = 20;

    private final JsonNode node;
    private final String path;
    private final Violations violations;
    private final Set<String> known = new HashSet<>();

    DocumentObject(JsonNode node, String path, Violations violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Violations violations() {
        return violations;
    }

    private Optional<JsonNode> value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    boolean isBlank(String name) {
        return value(name)
                .map(value -> value.isTextual() && value.textValue().isBlank())
                .orElse(true);
    }

    boolean isBoolean(String name) {
        return value(name).map(JsonNode::isBoolean).orElse(false);
    }

    private void wrongType(String name, String expected) {
        violations.add(path(name), "wrong.type", "Must be " + expected + ".");
    }

    private void missing(String name) {
        violations.add(path(name), "required", "Please fill this in.");
    }

    /** @return the text on one line, or null when it is absent, blank or wrong */
    String line(String name, int limit) {
        return text(name, limit, false);
    }

    /** @return the text, which may have line breaks, or null when it is absent, blank or wrong */
    String lines(String name, int limit) {
        return text(name, limit, true);
    }

    String requiredLine(String name, int limit) {
        if (isBlank(name)) {
            missing(name);
        }
        return line(name, limit);
    }

    private String text(String name, int limit, boolean lineBreaks) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.get().isTextual()) {
            wrongType(name, "text");
            return null;
        }
        return PlainText.read(value.get().textValue(), limit, lineBreaks, path(name), violations);
    }

    boolean yesOrNo(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            missing(name);
        } else if (!value.get().isBoolean()) {
            wrongType(name, "true or false");
        }
        return value.filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
    }

    /** @return null when absent or wrong */
    Integer number(String name, int from, int to) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        JsonNode number = value.get();
        if (!number.isIntegralNumber()) {
            wrongType(name, "a whole number");
            return null;
        }
        if (!number.canConvertToInt() || number.intValue() < from || number.intValue() > to) {
            violations.add(path(name), "out.of.range", "Must be from " + from + " to " + to + ".");
            return null;
        }
        return number.intValue();
    }

    Integer requiredNumber(String name, int from, int to) {
        Integer number = number(name, from, to);
        if (number == null && value(name).isEmpty()) {
            missing(name);
        }
        return number;
    }

    <E extends Enum<E>> E requiredCode(String name, Class<E> codes) {
        if (value(name).isEmpty()) {
            missing(name);
            return null;
        }
        return code(name, codes);
    }

    /** @return null when absent or wrong */
    <E extends Enum<E>> E code(String name, Class<E> codes) {
        return value(name).map(value -> code(value, path(name), codes)).orElse(null);
    }

    private <E extends Enum<E>> E code(JsonNode value, String field, Class<E> codes) {
        for (E code : codes.getEnumConstants()) {
            if (value.isTextual() && code.name().equals(value.textValue())) {
                return code;
            }
        }
        String allowed = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        violations.add(field, "unknown.value", "Must be one of " + allowed + ".");
        return null;
    }

    /** Absent means none. */
    <E extends Enum<E>> Set<E> codes(String name, Class<E> codes) {
        Set<E> found = EnumSet.noneOf(codes);
        List<JsonNode> elements = elements(name, codes.getEnumConstants().length);
        for (int i = 0; i < elements.size(); i++) {
            String field = path(name) + "[" + i + "]";
            E code = code(elements.get(i), field, codes);
            if (code != null && !found.add(code)) {
                violations.add(field, "duplicate", "Is in the list twice.");
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** Absent means none. */
    List<DocumentObject> objects(String name, int limit) {
        List<DocumentObject> objects = new ArrayList<>();
        List<JsonNode> elements = elements(name, limit);
        for (int i = 0; i < elements.size(); i++) {
            String field = name + "[" + i + "]";
            if (elements.get(i).isObject()) {
                objects.add(new DocumentObject(elements.get(i), path(field), violations));
            } else {
                wrongType(field, "an object");
            }
        }
        return objects;
    }

    private List<JsonNode> elements(String name, int limit) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            wrongType(name, "a list");
            return List.of();
        }
        if (value.get().size() > limit) {
            violations.add(path(name), "too.many", "At most " + limit + " entries.");
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        value.get().forEach(elements::add);
        return elements;
    }

    Optional<DocumentObject> object(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isObject()) {
            wrongType(name, "an object");
            return Optional.empty();
        }
        return value.map(object -> new DocumentObject(object, path(name), violations));
    }

    Optional<DocumentObject> requiredObject(String name) {
        if (value(name).isEmpty()) {
            missing(name);
        }
        return object(name);
    }

    /** Called last: whatever was not asked for is refused, so that a misspelt field is never lost in silence. */
    void nothingElse() {
        Iterator<String> names = node.fieldNames();
        int found = 0;
        while (names.hasNext() && found < UNKNOWN_FIELDS_NAMED) {
            String name = names.next();
            if (!known.contains(name)) {
                String shown = ORDINARY_NAME.matcher(name).matches() ? name : "?";
                violations.add(path(shown), "unknown.field", "Is not a field of a referral.");
                found++;
            }
        }
    }
}
