package clinic.vein.referral;

import clinic.vein.kernel.DateForm;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * When somebody was born, as far as it is known: many people know the year only, and a first of January that nobody was
 * born on would be taken for somebody else's.
 *
 * @param earliest the first day that it can have been; the day itself where that is known
 */
public record BirthDate(LocalDate earliest, Known known) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** How much of it is known; whatever is not a day is an estimate. */
    public enum Known implements Worded {
        DAY,
        MONTH,
        YEAR
    }

    public static BirthDate of(LocalDate day) {
        return new BirthDate(day, Known.DAY);
    }

    /** @param text {@code 1970-01-31}, {@code 1970-01} or {@code 1970}; empty where it is none of them */
    public static Optional<BirthDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(new BirthDate(Year.parse(text).atDay(1), Known.YEAR));
                case 7 -> Optional.of(new BirthDate(YearMonth.parse(text).atDay(1), Known.MONTH));
                case 10 -> Optional.of(of(LocalDate.parse(text, DAY)));
                default -> Optional.empty();
            };
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BirthDate stored(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("No birth date"));
    }

    /** The last day that it can have been. */
    public LocalDate latest() {
        return switch (known) {
            case DAY -> earliest;
            case MONTH -> earliest.plusMonths(1).minusDays(1);
            case YEAR -> earliest.plusYears(1).minusDays(1);
        };
    }

    /** Whether what was typed can be this one: whoever knows more than the clinic was told says nothing else. */
    public boolean fits(BirthDate typed) {
        return !earliest.isAfter(typed.earliest) && !latest().isBefore(typed.latest());
    }

    public boolean isEstimated() {
        return known != Known.DAY;
    }

    /** How old that is on a day. */
    public Age ageOn(LocalDate day) {
        return new Age(
                Math.max(0, Period.between(latest(), day).getYears()),
                Period.between(earliest, day).getYears());
    }

    /** As it is said to people, an estimate marked as one. */
    public String in(Words words) {
        return switch (known) {
            case DAY -> words.day(earliest);
            case MONTH -> words.of(known, words.date(DateForm.MONTH, earliest));
            case YEAR -> words.of(known, words.date(DateForm.YEAR, earliest));
        };
    }

    /** As it is sent and stored: what is not known is left out. */
    @Override
    @JsonValue
    public String toString() {
        return earliest.toString().substring(0, known == Known.DAY ? 10 : known == Known.MONTH ? 7 : 4);
    }
}
