package clinic.vein.outcome;

import clinic.vein.kernel.Worded;
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
    public enum Withheld implements Worded {
        FEWER_THAN_FIVE,
        WOULD_TELL_A_SMALL_GROUP
    }

    public String inWords() {
        return withheld == null ? Long.toString(told()) : withheld.title();
    }

    /** @throws NullPointerException when it is withheld */
    long told() {
        return Objects.requireNonNull(patients);
    }
}
