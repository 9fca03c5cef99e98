package clinic.vein.outcome.csv;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Reading;
import clinic.vein.outcome.OutcomeFault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of one row as values; what is no value becomes a violation and null. */
final class Cells {

    private final Header header;
    private final List<String> row;
    private final Violations violations;

    Cells(Header header, List<String> row, Violations violations) {
        this.header = header;
        this.row = row;
        this.violations = violations;
    }

    boolean isEmpty(Column column) {
        return header.cell(row, column).isEmpty();
    }

    void required(Column... columns) {
        for (Column column : columns) {
            violations.required(header.cell(row, column), column.header());
        }
    }

    @Nullable
    String text(Column column, int longest) {
        String text = header.cell(row, column);
        violations.text(text, longest, column.header());
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate date(Column column) {
        String text = header.cell(row, column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            violations.add(column.header(), OutcomeFault.NOT_A_DATE);
            return null;
        }
    }

    @Nullable
    Integer score(Column column, Quantity quantity) {
        String text = header.cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        Reading reading = quantity.read(text);
        if (reading instanceof Reading.NotUnderstood not) {
            violations.add(column.header(), not.fault(), not.values().toArray());
            return null;
        }
        return ((Reading.Understood) reading).measured().value().intValueExact();
    }

    @Nullable
    Boolean yesNo(Column column) {
        String text = header.cell(row, column);
        violations.addIf(!Set.of("", "YES", "NO").contains(text), column.header(), OutcomeFault.NO_ANSWER);
        return text.isEmpty() ? null : Boolean.valueOf(text.equals("YES"));
    }

    <E extends Enum<E>> @Nullable E code(Column column, Class<E> type) {
        String text = header.cell(row, column);
        return text.isEmpty() ? null : code(text, column, type);
    }

    <E extends Enum<E>> Set<E> codes(Column column, Class<E> type) {
        String text = header.cell(row, column);
        Set<E> codes = EnumSet.noneOf(type);
        for (String part : text.isEmpty() ? new String[0] : text.split("\\|", -1)) {
            E code = code(part.strip(), column, type);
            if (code != null) {
                codes.add(code);
            }
        }
        return Collections.unmodifiableSet(codes);
    }

    private <E extends Enum<E>> @Nullable E code(String text, Column column, Class<E> type) {
        E code = CodeNames.find(type, text).orElse(null);
        if (code == null) {
            violations.add(column.header(), FieldFault.UNKNOWN_CODE, CodeNames.expected(EnumSet.allOf(type)));
        }
        return code;
    }
}
