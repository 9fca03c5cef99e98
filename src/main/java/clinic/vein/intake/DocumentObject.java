package clinic.vein.intake;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.VisibleText;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.referral.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of the referral document while it is read: each getter notes what is wrong with its field and goes on, so
 * that the sender sees everything at once.
 */
final class DocumentObject {

    /** Other names are not repeated in an answer or a log: they might be anything. */
    private static final Pattern ORDINARY_NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private static final int UNKNOWN_FIELDS_NAMED = 20;

    private static final Set<Answer> ANSWERS = EnumSet.complementOf(EnumSet.of(Answer.NOT_ASKED));

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

    /** @param needed whether its absence is a violation */
    Optional<JsonNode> value(String name, boolean needed) {
        Optional<JsonNode> value = value(name);
        if (needed && value.isEmpty()) {
            missing(name);
        }
        return value;
    }

    private Optional<JsonNode> value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** Whether it is named, if only to say that there is none. */
    boolean isNamed(String name) {
        return node.has(name);
    }

    boolean isBlank(String name) {
        return value(name)
                .map(value ->
                        value.isTextual() && VisibleText.of(value.textValue()).isBlank())
                .orElse(true);
    }

    private void wrongType(String name, IntakeFault expected) {
        violations.add(path(name), expected);
    }

    private void missing(String name) {
        violations.add(path(name), FieldFault.REQUIRED);
    }

    /** @return the text on one line, or null when it is absent, blank or wrong */
    @Nullable
    String line(String name, int limit) {
        return text(name, limit, false);
    }

    /** @return the text, which may have line breaks, or null when it is absent, blank or wrong */
    @Nullable
    String lines(String name, int limit) {
        return text(name, limit, true);
    }

    /** @return as {@link #line}: what is missing is noted, and nobody gets to see the report */
    @Nullable
    String requiredLine(String name, int limit) {
        if (isBlank(name)) {
            missing(name);
        }
        return line(name, limit);
    }

    private @Nullable String text(String name, int limit, boolean lineBreaks) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.get().isTextual()) {
            wrongType(name, IntakeFault.NOT_TEXT);
            return null;
        }
        return PlainText.read(value.get().textValue(), limit, lineBreaks, path(name), violations);
    }

    /**
     * True and false stand for yes and no, as in the first version of the document.
     *
     * @param needed whether somebody was asked, so that an answer must be there
     * @return not asked when absent or wrong
     */
    Answer answer(String name, boolean needed) {
        Optional<JsonNode> value = value(name, needed);
        if (value.isEmpty()) {
            return Answer.NOT_ASKED;
        }
        return value.get().isBoolean()
                ? Answer.of(value.get().booleanValue())
                : code(value.get(), path(name), ANSWERS).orElse(Answer.NOT_ASKED);
    }

    @Nullable
    Integer number(String name, int from, int to, boolean needed) {
        return value(name, needed)
                .flatMap(value -> WholeNumber.read(value, from, to, path(name), violations))
                .orElse(null);
    }

    /**
     * A whole number, or text that says one.
     *
     * @return null when absent or wrong
     */
    @Nullable
    Integer number(String name, Quantity quantity, boolean needed) {
        return value(name, needed)
                .flatMap(value -> WholeNumber.read(value, quantity, path(name), violations))
                .orElse(null);
    }

    /**
     * Empty when absent or wrong.
     *
     * @param codes those that a document may have
     */
    <E extends Enum<E>> Optional<E> code(String name, Set<E> codes, boolean needed) {
        return value(name, needed).flatMap(each -> code(each, path(name), codes));
    }

    private <E extends Enum<E>> Optional<E> code(JsonNode value, String field, Set<E> codes) {
        Optional<E> code = value.isTextual() ? CodeNames.find(codes, value.textValue()) : Optional.empty();
        if (code.isEmpty()) {
            violations.add(field, FieldFault.UNKNOWN_VALUE, CodeNames.expected(codes));
        }
        return code;
    }

    /** Empty when absent: the sender did not ask. An empty list says that there are none. */
    <E extends Enum<E>> Optional<Set<E>> codes(String name, Class<E> codes) {
        if (value(name).isEmpty()) {
            return Optional.empty();
        }
        Set<E> found = EnumSet.noneOf(codes);
        List<JsonNode> elements = elements(name, codes.getEnumConstants().length);
        for (int i = 0; i < elements.size(); i++) {
            String field = path(name) + "[" + i + "]";
            code(elements.get(i), field, EnumSet.allOf(codes))
                    .filter(code -> !found.add(code))
                    .ifPresent(twice -> violations.add(field, IntakeFault.DUPLICATE));
        }
        return Optional.of(Collections.unmodifiableSet(found));
    }

    /** Empty when absent: the sender did not ask. An empty list says that there are none. */
    Optional<List<DocumentObject>> objects(String name, int limit) {
        if (value(name).isEmpty()) {
            return Optional.empty();
        }
        List<DocumentObject> objects = new ArrayList<>();
        List<JsonNode> elements = elements(name, limit);
        for (int i = 0; i < elements.size(); i++) {
            String field = name + "[" + i + "]";
            if (elements.get(i).isObject()) {
                objects.add(new DocumentObject(elements.get(i), path(field), violations));
            } else {
                wrongType(field, IntakeFault.NOT_AN_OBJECT);
            }
        }
        return Optional.of(objects);
    }

    private List<JsonNode> elements(String name, int limit) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            wrongType(name, IntakeFault.NOT_A_LIST);
            return List.of();
        }
        if (value.get().size() > limit) {
            violations.add(path(name), IntakeFault.TOO_MANY, limit);
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        value.get().forEach(elements::add);
        return elements;
    }

    Optional<DocumentObject> object(String name, boolean needed) {
        Optional<JsonNode> value = value(name, needed);
        if (value.isPresent() && !value.get().isObject()) {
            wrongType(name, IntakeFault.NOT_AN_OBJECT);
            return Optional.empty();
        }
        return value.map(object -> new DocumentObject(object, path(name), violations));
    }

    /** Called last: whatever was not asked for is refused, so that a misspelt field is never lost in silence. */
    void nothingElse() {
        Iterator<String> names = node.fieldNames();
        int found = 0;
        while (names.hasNext() && found < UNKNOWN_FIELDS_NAMED) {
            String name = names.next();
            if (!known.contains(name)) {
                String shown = ORDINARY_NAME.matcher(name).matches() ? name : "?";
                violations.add(path(shown), IntakeFault.NO_FIELD_OF_REFERRAL);
                found++;
            }
        }
    }
}
