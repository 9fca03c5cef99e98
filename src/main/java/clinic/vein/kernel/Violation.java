package clinic.vein.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One reason why something was refused.
 *
 * @param field the path of the field, such as {@code patient.dateOfBirth}; empty for the whole document
 * @param fault what is wrong with it
 * @param values what its words have places for, in their order, such as the limits that were passed
 */
public record Violation(
        String field, @JsonIgnore Fault fault, @JsonIgnore List<?> values) {

    public Violation(String field, Fault fault, Object... values) {
        this(field, fault, List.of(values));
    }

    /** Stable, lower case with dots, such as {@code out.of.range}. */
    @JsonProperty
    public String code() {
        return fault.code();
    }

    /** In plain words, for the person who typed it. */
    public String message(Words words) {
        return words.of(fault, values);
    }

    /** In English, for whoever asks outside of any conversation. */
    @JsonProperty
    public String message() {
        return message(InEnglish.WORDS);
    }
}
