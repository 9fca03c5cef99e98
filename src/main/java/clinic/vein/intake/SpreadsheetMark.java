package clinic.vein.intake;

import java.util.regex.Pattern;

/**
 * What spreadsheets make of telephone numbers and other numbers that are no quantities: rounded to a power of ten, or with
 * decimals. The digits are lost, or one is added; nobody can tell afterwards which.
 */
final class SpreadsheetMark {

    private static final Pattern POWER_OF_TEN = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern DECIMALS = Pattern.compile("\\d{6,}[.,]0+");
    private static final Pattern ERROR = Pattern.compile("#+|#[A-Z/0]+[!?]?");

    private SpreadsheetMark() {}

    static boolean isOn(String text) {
        return POWER_OF_TEN.matcher(text).matches()
                || DECIMALS.matcher(text).matches()
                || ERROR.matcher(text).matches();
    }
}
