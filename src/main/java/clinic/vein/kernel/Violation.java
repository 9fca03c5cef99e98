package clinic.vein.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * One reason why something was refused.
 *
 * @param field the path of the field, such as {@code patient.dateOfBirth}; empty for the whole document
 * @param code stable, lower case with dots, such as {@code out.of.range}
 * @param message in plain words, for the person who typed it
 * @param values the limits that were passed, in the order in which the message names them; for other wordings
 */
public record Violation(
        String field,
        String code,
        String message,
        @JsonIgnore List<Integer> values) {

    public Violation(String field, String code, String message) {
        this(field, code, message, List.of());
    }
}
