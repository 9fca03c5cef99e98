package clinic.vein.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day as people type it: year first, or day and month in the order in which their country writes them; in the other order only
 * where it could be nothing else.
 */
public final class TypedDay {

    private static final List<DateTimeFormatter> DAY_FIRST =
            forms("uuuu-M-d", "d M uuuu", "d MMM uuuu", "d MMMM uuuu", "M d uuuu", "MMM d uuuu", "MMMM d uuuu");

    private static final List<DateTimeFormatter> MONTH_FIRST =
            forms("uuuu-M-d", "M d uuuu", "MMM d uuuu", "MMMM d uuuu", "d M uuuu", "d MMM uuuu", "d MMMM uuuu");

    private TypedDay() {}

    /**
     * Empty for what is no day.
     *
     * @param locale in which days are shown to whoever typed it
     */
    public static Optional<LocalDate> of(String typed, Locale locale) {
        String text = typed.strip();
        String plain = text.matches("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}")
                ? text.replaceAll("[/.]", "-")
                : text.replaceAll("[-/.,\\s]+", " ").strip();
        return (isMonthFirst(locale) ? MONTH_FIRST : DAY_FIRST)
                .stream().flatMap(form -> parsed(plain, form).stream()).findFirst();
    }

    private static boolean isMonthFirst(Locale locale) {
        String order = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return order.indexOf('M') < order.indexOf('d');
    }

    private static List<DateTimeFormatter> forms(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
