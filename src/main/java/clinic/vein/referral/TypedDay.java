package clinic.vein.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day as people type it: year first, or the day first; the month first only where it could be nothing else. */
public final class TypedDay {

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d", "d M uuuu", "d MMM uuuu", "d MMMM uuuu", "M d uuuu", "MMM d uuuu", "MMMM d uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private TypedDay() {}

    /** Empty for what is no day. */
    public static Optional<LocalDate> of(String typed) {
        String text = typed.strip();
        String plain = text.matches("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}")
                ? text.replaceAll("[/.]", "-")
                : text.replaceAll("[-/.,\\s]+", " ").strip();
        return FORMS.stream().flatMap(form -> parsed(plain, form).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
