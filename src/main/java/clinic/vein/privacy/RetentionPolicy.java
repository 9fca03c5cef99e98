package clinic.vein.privacy;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.privacy.Verdict.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides how long a record is kept, and says by which rule. */
@Component
public class RetentionPolicy {

    private final RetentionSettings settings;
    private final ClinicSettings clinic;
    private final Clock clock;

    RetentionPolicy(RetentionSettings settings, ClinicSettings clinic, Clock clock) {
        this.settings = settings;
        this.clinic = clinic;
        this.clock = clock;
    }

    public Verdict judge(KeptRecord kept) {
        if (kept.state().isOpen()) {
            return new Verdict(Answer.OPEN, null, "Counted from the closing");
        }
        Period period = settings.keep(kept.state());
        LocalDate lastContact = LocalDate.ofInstant(kept.lastContact(), clinic.zone());
        LocalDate adults = lastContact.plus(period);
        int age = kept.dateOfBirth().ageOn(lastContact).youngest();
        if (age >= settings.adultFrom()) {
            return verdict(kept, adults, "%s: %s after the last contact".formatted(kept.state(), words(period)));
        }
        int until = age == settings.adultFrom() - 1 ? settings.childrenOfLastYearUntil() : settings.childrenUntil();
        LocalDate children = kept.dateOfBirth().latest().plusYears(until);
        return verdict(
                kept,
                children.isAfter(adults) ? children : adults,
                "%s of a child: until the age of %d, at least %s after the last contact"
                        .formatted(kept.state(), until, words(period)));
    }

    /** Nothing with a later last contact can be due. */
    Instant earliestLastContact() {
        return Stream.concat(Stream.of(settings.afterLastContact()), settings.afterClosingAs().values().stream())
                .map(period -> today().minus(period)
                        .plusDays(1)
                        .atStartOfDay(clinic.zone())
                        .toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }

    private Verdict verdict(KeptRecord kept, LocalDate until, String rule) {
        if (kept.beingWorkedOn()) {
            return new Verdict(Answer.WORKED_ON, until, rule);
        }
        if (kept.onHold()) {
            return new Verdict(Answer.ON_HOLD, until, rule);
        }
        return new Verdict(until.isAfter(today()) ? Answer.KEPT : Answer.DUE, until, rule);
    }

    private static String words(Period period) {
        StringBuilder words = new StringBuilder();
        append(words, period.getYears(), "year");
        append(words, period.getMonths(), "month");
        append(words, period.getDays(), "day");
        return words.toString();
    }

    private static void append(StringBuilder words, int number, String unit) {
        if (number != 0) {
            words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
            words.append(number == 1 ? "" : "s");
        }
    }
}
