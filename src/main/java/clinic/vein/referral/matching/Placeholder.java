package clinic.vein.referral.matching;

import clinic.vein.kernel.AsciiDigits;
import java.util.regex.Pattern;

/**
 * What is typed where a field had to be filled in: no digit at all, zeros, one digit three times or more, or six digits and
 * more in their order. A short number, or one with letters of its own, may be somebody's.
 */
final class Placeholder {

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s./-]+");

    private static final Pattern ZEROS = Pattern.compile("0*");

    private static final Pattern ONE_DIGIT = Pattern.compile("(\\d)\\1{2,}");

    private static final String IN_ORDER = "01234567890";

    private static final String IN_REVERSE = "09876543210";

    private static final int FEWEST_IN_ORDER = 6;

    private Placeholder() {}

    static boolean is(String identifier) {
        String number = AsciiDigits.of(identifier);
        String digits = NO_DIGITS.matcher(number).replaceAll("");
        if (ZEROS.matcher(digits).matches()) {
            return true;
        }
        boolean digitsAlone = SEPARATORS.matcher(number).replaceAll("").equals(digits);
        return digitsAlone && (ONE_DIGIT.matcher(digits).matches() || isInOrder(digits));
    }

    private static boolean isInOrder(String digits) {
        return digits.length() >= FEWEST_IN_ORDER && (IN_ORDER.contains(digits) || IN_REVERSE.contains(digits));
    }
}
