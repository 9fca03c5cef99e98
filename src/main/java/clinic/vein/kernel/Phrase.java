package clinic.vein.kernel;

import java.util.List;

/**
 * Words with what is filled into them, for whoever does not know yet in which language they are read.
 *
 * @param values in the order of the text's numbered places
 */
public record Phrase(Worded word, List<?> values) {

    public Phrase(Worded word, Object... values) {
        this(word, List.of(values));
    }

    /** For staff, who read nothing else yet. */
    public String inEnglish() {
        return in(InEnglish.WORDS);
    }

    public String in(Words words) {
        return words.of(this);
    }
}
