package clinic.vein.kernel.web;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address; blank ones ask for nothing, and are read as null.
 *
 * @param violations where to put what cannot be read
 */
public record Parameters(Map<String, String> values, Violations violations) {

    public @Nullable String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public @Nullable YearMonth month(String name) {
        String value = text(name);
        try {
            return value == null ? null : YearMonth.parse(value);
        } catch (DateTimeParseException e) {
            notAMonth(name);
            return null;
        }
    }

    public void notAMonth(String name) {
        violations.add(name, FieldFault.NOT_A_MONTH);
    }

    public <E extends Enum<E>> @Nullable E code(String name, Class<E> type) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        E code = CodeNames.find(type, value).orElse(null);
        if (code == null) {
            violations.add(name, FieldFault.UNKNOWN_CODE, CodeNames.expected(EnumSet.allOf(type)));
        }
        return code;
    }
}
