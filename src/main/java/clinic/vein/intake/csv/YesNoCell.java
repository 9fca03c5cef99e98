package clinic.vein.intake.csv;

import java.util.Locale;
import java.util.Set;

/** A yes or no as spreadsheets write it, in the languages in which they are used here. */
final class YesNoCell {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "ja", "j", "wahr");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "falsch");
    private static final Set<String> UNKNOWN = Set.of("unknown", "not known", "unbekannt");

    private YesNoCell() {}

    /** @return the document's word for it, or the cell as it is where it says something else */
    static String read(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return "true";
        }
        if (NO.contains(word)) {
            return "false";
        }
        return UNKNOWN.contains(word) ? "UNKNOWN" : cell;
    }
}
