package clinic.vein.kernel.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A height in two units, such as "5 ft 10" or "5'10". */
final class FeetAndInches {

    private static final Pattern BOTH = Pattern.compile(
            "(\\d)\\s*(?:'|ft\\.?|foot|feet)\\s*(?:(\\d{1,2}(?:[.,]\\d)?)\\s*(?:\"|''|in\\.?|inch|inches)?)?",
            Pattern.CASE_INSENSITIVE);

    private static final BigDecimal INCHES_OF_A_FOOT = new BigDecimal(12);

    private FeetAndInches() {}

    /** As it was understood. */
    record Height(BigDecimal inches, String words) {}

    /** Empty where it is not written in feet, or with more inches than a foot has. */
    static Optional<Height> of(TypedText parts) {
        Matcher both = BOTH.matcher((parts.number() + " " + parts.rest()).strip());
        if (!both.matches()) {
            return Optional.empty();
        }
        List<BigDecimal> over = both.group(2) == null ? List.of(BigDecimal.ZERO) : NumberReadings.of(both.group(2));
        if (over.size() != 1 || over.get(0).compareTo(INCHES_OF_A_FOOT) >= 0) {
            return Optional.empty();
        }
        BigDecimal inches =
                new BigDecimal(both.group(1)).multiply(INCHES_OF_A_FOOT).add(over.get(0));
        String words = both.group(1) + " ft" + (both.group(2) == null ? "" : " " + Measured.plain(over.get(0)) + " in");
        return Optional.of(new Height(inches, words));
    }
}
