package clinic.vein.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A language that people read.
 *
 * @param tag BCP 47, such as {@code de}
 */
public record Language(@JsonValue String tag) {

    /** The catalogue's own, and the one of whoever chose none. */
    public static final Language ENGLISH = new Language("en");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Language {
        if (!new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().equals(tag)) {
            throw new IllegalArgumentException(tag + " is no language tag");
        }
    }

    /** For dates and numbers too; English is written as in Britain. */
    public Locale locale() {
        return equals(ENGLISH) ? Locale.UK : Locale.forLanguageTag(tag);
    }

    /** Its name as its own readers write it, such as {@code Deutsch}. */
    public String ownName() {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    @Override
    public String toString() {
        return tag;
    }
}
