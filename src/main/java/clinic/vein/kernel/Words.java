package clinic.vein.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** The catalogue in one language. */
public final class Words {

    private enum Between implements Worded {
        COMMA,
        AND
    }

    private final Language language;
    private final Locale locale;
    private final MessageSource source;
    private final Map<DateForm, DateTimeFormatter> dates = new EnumMap<>(DateForm.class);

    Words(Language language, Locale locale, MessageSource source) {
        this.language = language;
        this.locale = locale;
        this.source = source;
        for (DateForm form : DateForm.values()) {
            dates.put(form, DateTimeFormatter.ofPattern(of(form), locale));
        }
    }

    public Language language() {
        return language;
    }

    /** In which dates and numbers are written. */
    public Locale locale() {
        return locale;
    }

    /** @param values in the order of the text's numbered places; numbers are written as the language does */
    public String of(Worded word, Object... values) {
        return source.getMessage(word.wordKey(), values, locale);
    }

    /**
     * @param values in the order of the text's numbered places: days and times as the language writes them, constants and what is said
     *     with values of its own in its words, all else as it stands
     */
    public String of(Fault fault, List<?> values) {
        return of((Worded) fault, values.stream().map(this::said).toArray());
    }

    private String said(Object value) {
        if (value instanceof Phrase phrase) {
            return phrase.in(this);
        }
        if (value instanceof Worded word) {
            return of(word);
        }
        if (value instanceof LocalDate day) {
            return day(day);
        }
        if (value instanceof ZonedDateTime moment) {
            return date(DateForm.DAY_AND_TIME, moment);
        }
        return value instanceof BigDecimal number ? number(number) : String.valueOf(value);
    }

    String of(Phrase phrase) {
        return of(phrase.word(), phrase.values().stream().map(this::said).toArray());
    }

    /** Of a constant of which no more is left than its key: one that is no longer on its list has no words. */
    public Optional<String> find(String wordKey) {
        return Optional.ofNullable(source.getMessage(wordKey, null, null, locale));
    }

    /** The word of everyday, for patients, where the word itself is a clinician's. */
    public String plain(Worded word) {
        return source.getMessage(word.wordKey() + ".plain", null, locale);
    }

    /** What a figure or a finding means, where its name does not tell it all. */
    public String meaning(Worded word) {
        return source.getMessage(word.wordKey() + ".meaning", null, locale);
    }

    /** One part of what is to be said about a constant, such as the subject of a message to patients. */
    public String part(Worded word, Enum<?>... parts) {
        StringBuilder key = new StringBuilder(word.wordKey());
        for (Enum<?> part : parts) {
            key.append('.').append(part.name());
        }
        return source.getMessage(key.toString(), null, locale);
    }

    public String day(LocalDate day) {
        return date(DateForm.DAY, day);
    }

    public String day(Instant instant, ZoneId zone) {
        return date(DateForm.DAY, instant.atZone(zone));
    }

    public String dayAndTime(Instant instant, ZoneId zone) {
        return date(DateForm.DAY_AND_TIME, instant.atZone(zone));
    }

    public String date(DateForm form, TemporalAccessor when) {
        return Objects.requireNonNull(dates.get(form)).format(when);
    }

    /** With the decimals that it has, and nothing between thousands. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    /** Such as {@code iron, diabetes and pregnancy}. */
    public String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(of(Between.COMMA), parts.subList(0, last)) + of(Between.AND) + parts.get(last);
    }
}
