package clinic.vein.vascular.course;

import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Worded;

/** What is said of a session while it is being filled in. */
enum SessionSentence implements Worded {
    STRENGTHS,
    NO_STRENGTH,
    MOST_ML,
    MOST_MG,
    LEFT,
    LIMIT_PASSED,
    FOUND_BEFORE,
    TOO_SOON,
    NO_COMPRESSION,
    COMPRESSION_BY_SPECIALIST;

    /** @param values in the order of the text's numbered places; numbers as they are to be read */
    String of(Object... values) {
        return new Phrase(this, values).inEnglish();
    }
}
