package clinic.vein.outcome.csv;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.csv.CsvFault;
import clinic.vein.outcome.OutcomeFault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where each column stands in a file. */
final class Header {

    private static final Pattern ORDINARY_NAME = Pattern.compile("[A-Za-z0-9_ -]{1,60}");
    private static final int MOST_COLUMNS = 200;

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final int count;

    /** @throws Refused naming every column that is unknown, missing or there twice */
    Header(List<String> names) {
        if (names.size() == 1 && names.get(0).contains(";")) {
            throw new Refused("", OutcomeFault.WRONG_SEPARATOR);
        }
        if (names.size() > MOST_COLUMNS) {
            throw new Refused("", OutcomeFault.TOO_MANY, MOST_COLUMNS);
        }
        this.count = names.size();
        Violations violations = new Violations();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            Column column = Column.of(name).orElse(null);
            if (column == null) {
                String shown = ORDINARY_NAME.matcher(name).matches() ? name : "column " + (i + 1);
                violations.add(shown, CsvFault.UNKNOWN_COLUMN);
            } else {
                violations.addIf(positions.putIfAbsent(column, i) != null, name, CsvFault.DUPLICATE_COLUMN);
            }
        }
        for (Column column : Column.values()) {
            violations.addIf(!positions.containsKey(column), column.header(), CsvFault.MISSING_COLUMN);
        }
        violations.refuseIfAny();
    }

    int count() {
        return count;
    }

    String cell(List<String> row, Column column) {
        return row.get(Objects.requireNonNull(positions.get(column))).strip();
    }
}
