package clinic.vein.intake.csv;

import clinic.vein.kernel.Fault;
import clinic.vein.kernel.csv.CsvFault;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets put around a text so that it stays one, and what they leave where there is no value. */
final class SpreadsheetCell {

    /** Such as ="00123". */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    /** Before a letter it may be a name's own, as of 't Hooft. */
    private static final Pattern MARKED_AS_TEXT = Pattern.compile("'(?=[+-]?[0-9])");

    private static final Pattern ERROR = Pattern.compile("#(?:[\\p{Lu}/0]+[!?]|N/A|N/D|NV)|##+");

    private SpreadsheetCell() {}

    static String text(String cell) {
        Matcher kept = KEPT_AS_TEXT.matcher(cell);
        return kept.matches()
                ? kept.group(1).replace("\"\"", "\"").strip()
                : MARKED_AS_TEXT.matcher(cell).lookingAt() ? cell.substring(1).strip() : cell;
    }

    /** Why a cell has no value: what a spreadsheet shows instead of one, or letters that are lost. */
    static Optional<Fault> fault(String cell) {
        if (cell.indexOf('\uFFFD') >= 0) {
            return Optional.of(CsvFault.NOT_UTF8);
        }
        if (ERROR.matcher(cell).matches()) {
            return Optional.of(CsvFault.SPREADSHEET_ERROR);
        }
        return Optional.empty();
    }
}
