package clinic.vein.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result on record that counts although nobody has typed it now.
 *
 * @param words the value as people write it
 * @param at when it was entered
 */
record CountedResult(
        Measure measure, String words, @Nullable LocalDate takenOn, Origin origin, Instant at) {

    /** Where it was entered. */
    enum Origin {
        REVIEW,
        BLOOD_TESTS
    }
}
