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

    /** @param values what the fault's words have places for, such as the limits that were passed */
    public void add(String field, Fault fault, Object... values) {
        found.add(new Violation(field, fault, values));
    }

    /** @param values what the fault's words have places for, such as the limits that were passed */
    public void addIf(boolean broken, String field, Fault fault, Object... values) {
        if (broken) {
            add(field, fault, values);
        }
    }

    public void add(Violation violation) {
        found.add(violation);
    }

    public void required(@Nullable Object value, String field) {
        addIf(value == null || value instanceof String text && text.isBlank(), field, FieldFault.REQUIRED);
    }

    /** Absent values pass: combine with {@link #required} where the field must be there. */
    public void range(@Nullable Number value, double from, double to, String field, String unit) {
        if (value != null && (value.doubleValue() < from || value.doubleValue() > to)) {
            add(field, FieldFault.OUT_OF_RANGE, plain(from), plain(to), unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** Refuses text over the limit, and characters that are not text: see {@link AllowedCharacters}. */
    public void text(@Nullable String value, int limit, String field) {
        if (value == null) {
            return;
        }
        addIf(value.codePointCount(0, value.length()) > limit, field, FieldFault.TOO_LONG, limit);
        addIf(!AllowedCharacters.only(value, true), field, FieldFault.CONTROL_CHARACTER);
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
                FieldFault.TOO_SHORT,
                FEWEST_WORDS);
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
