package clinic.vein.kernel.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A weight in two units, such as "11 st 6" or "11st 6 lb". */
final class StonesAndPounds {

    private static final Pattern STONES = Pattern.compile("\\d{1,2}");
    private static final Pattern POUNDS = Pattern.compile(
            "(?:st|stone|stones)\\.?\\s*(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*(?:lbs?\\.?|pounds?)?",
            Pattern.CASE_INSENSITIVE);

    private static final BigDecimal KILOGRAMS_OF_A_POUND = new BigDecimal("0.45359237");

    /** A stone's. */
    private static final BigDecimal POUNDS_OF_A_STONE = new BigDecimal(14);

    private StonesAndPounds() {}

    /** All of it in pounds; empty where it is not written in both units, or with more pounds than a stone has. */
    static Optional<BigDecimal> pounds(String number, String rest) {
        Matcher pounds = POUNDS.matcher(rest);
        if (!STONES.matcher(number).matches() || !pounds.matches()) {
            return Optional.empty();
        }
        List<BigDecimal> over = NumberReadings.of(pounds.group(1));
        return over.size() != 1 || over.get(0).compareTo(POUNDS_OF_A_STONE) >= 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(number).multiply(POUNDS_OF_A_STONE).add(over.get(0)));
    }

    /** To the pound, such as "11 st 6 lb". */
    static String ofKilograms(BigDecimal kilograms) {
        int pounds =
                kilograms.divide(KILOGRAMS_OF_A_POUND, 0, RoundingMode.HALF_UP).intValueExact();
        int stone = POUNDS_OF_A_STONE.intValueExact();
        return pounds / stone + " st " + pounds % stone + " lb";
    }

    static String inWords(String number, String rest) {
        Matcher pounds = POUNDS.matcher(rest);
        return pounds.matches() ? number + " st " + pounds.group(1).replace(',', '.') + " lb" : number + " st";
    }
}
