package clinic.vein.referral.matching;

import java.util.regex.Pattern;

/** What is typed where a field had to be filled in: no digit at all, one digit again and again, or digits in their order. */
final class Placeholder {

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private static final Pattern ONE_DIGIT = Pattern.compile("(\\d?)\\1*");

    private static final String IN_ORDER = "01234567890";

    private static final String IN_REVERSE = "09876543210";

    private Placeholder() {}

    static boolean is(String number) {
        String digits = NO_DIGITS.matcher(number).replaceAll("");
        return ONE_DIGIT.matcher(digits).matches() || IN_ORDER.contains(digits) || IN_REVERSE.contains(digits);
    }
}
