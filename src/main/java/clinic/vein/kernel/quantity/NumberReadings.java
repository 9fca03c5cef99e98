package clinic.vein.kernel.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What digits with separators can mean. A point and a comma are both written before decimals and between thousands: three
 * digits after the only one of them leave two readings.
 */
final class NumberReadings {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final Pattern ONE_SEPARATOR = Pattern.compile("(\\d{0,9})[.,](\\d{1,9})");
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern THOUSANDS = Pattern.compile("([1-9]\\d{0,2}(?:([.,' ])\\d{3})(?:\\2\\d{3}){0,3})");
    private static final Pattern THOUSANDS_AND_DECIMALS =
            Pattern.compile("([1-9]\\d{0,2}(?:([.,' ])\\d{3})(?:\\2\\d{3}){0,3})(?!\\2)[.,](\\d{1,9})");

    private NumberReadings() {}

    /** Empty where it is no number, two where it can be two. */
    static List<BigDecimal> of(String number) {
        boolean negative = number.startsWith("-");
        return unsigned(negative ? number.substring(1) : number).stream()
                .map(each -> negative ? each.negate() : each)
                .toList();
    }

    private static List<BigDecimal> unsigned(String number) {
        if (WHOLE.matcher(number).matches()) {
            return List.of(new BigDecimal(number));
        }
        if (EITHER.matcher(number).matches()) {
            return List.of(decimal(number), new BigDecimal(digits(number)));
        }
        Matcher one = ONE_SEPARATOR.matcher(number);
        if (one.matches()) {
            return startsWithUselessZero(one.group(1)) ? List.of() : List.of(decimal(number));
        }
        if (THOUSANDS.matcher(number).matches()) {
            return List.of(new BigDecimal(digits(number)));
        }
        Matcher both = THOUSANDS_AND_DECIMALS.matcher(number);
        return both.matches() ? List.of(new BigDecimal(digits(both.group(1)) + "." + both.group(3))) : List.of();
    }

    static boolean startsWithUselessZero(String number) {
        return number.length() > 1 && number.startsWith("0");
    }

    private static BigDecimal decimal(String number) {
        String point = number.replace(',', '.');
        return new BigDecimal(point.startsWith(".") ? "0" + point : point);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
