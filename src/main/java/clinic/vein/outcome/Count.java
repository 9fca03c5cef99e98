package clinic.vein.outcome;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many patients.
 *
 * @param patients null when it is withheld
 * @param withheld null when it is told
 */
public record Count(
        String code,
        String title,
        @Nullable Long patients,
        @Nullable Withheld withheld) {

    /** Why a count is not told. */
    public enum Withheld {
        FEWER_THAN_FIVE("fewer than 5"),
        WOULD_TELL_A_SMALL_GROUP("not shown, to protect a small group");

        private final String title;

        Withheld(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public String inWords() {
        return withheld == null ? Long.toString(told()) : withheld.title();
    }

    /** @throws NullPointerException when it is withheld */
    long told() {
        return Objects.requireNonNull(patients);
    }
}
