package clinic.vein.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects every violation of a document, so that a person sees all of them at once. */
public final class Violations {

    private static final int FEWEST_WORDS = 3;

    private final List<Violation> found = new ArrayList<>();

    /** @param values the limits that were passed, in the order in which the message names them */
    public void add(String field, String code, String message, Integer... values) {
        found.add(new Violation(field, code, message, List.of(values)));
    }

    public void addIf(boolean broken, String field, String code, String message) {
        if (broken) {
            add(field, code, message);
        }
    }

    public void required(@Nullable Object value, String field) {
        addIf(
                value == null || value instanceof String text && text.isBlank(),
                field,
                "required",
                "Please fill this in.");
    }

    /** Absent values pass: combine with {@link #required} where the field must be there. */
    public void range(@Nullable Number value, double from, double to, String field, String unit) {
        if (value != null && (value.doubleValue() < from || value.doubleValue() > to)) {
            add(
                    field,
                    "out.of.range",
                    "Must be from %s to %s%s.".formatted(plain(from), plain(to), unit.isEmpty() ? "" : " " + unit));
        }
    }

    /** Refuses text over the limit, and characters that are not text: see {@link AllowedCharacters}. */
    public void text(@Nullable String value, int limit, String field) {
        if (value == null) {
            return;
        }
        addIf(value.codePointCount(0, value.length()) > limit, field, "too.long", "At most " + limit + " characters.");
        addIf(
                !AllowedCharacters.only(value, true),
                field,
                "control.character",
                "Contains a character that cannot be used.");
    }

    /**
     * A reason that somebody will have to understand later: no single letter or word, and nothing typed to get past the
     * field. What it says, a person judges.
     */
    public void reason(@Nullable String value, int limit, String field) {
        required(value, field);
        text(value, limit, field);
        addIf(
                value != null && !value.isBlank() && words(value) < FEWEST_WORDS,
                field,
                "too.short",
                "Please say it in a sentence: at least " + FEWEST_WORDS + " different words.");
    }

    private static long words(String value) {
        return Pattern.compile("\\p{L}{2,}")
                .matcher(value.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** @throws Refused when anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
