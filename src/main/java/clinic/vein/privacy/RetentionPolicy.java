package clinic.vein.privacy;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Phrase;
import clinic.vein.privacy.Verdict.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Collectors;
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
            return new Verdict(Answer.OPEN, null, KeepingRule.OPEN.title());
        }
        Period period = settings.keep(kept.state());
        LocalDate lastContact = LocalDate.ofInstant(kept.lastContact(), clinic.zone());
        LocalDate adults = lastContact.plus(period);
        int age = kept.dateOfBirth().ageOn(lastContact).youngest();
        if (age >= settings.adultFrom()) {
            return verdict(
                    kept, adults, new Phrase(KeepingRule.AFTER_LAST_CONTACT, kept.state(), words(period)).inEnglish());
        }
        int until = age == settings.adultFrom() - 1 ? settings.childrenOfLastYearUntil() : settings.childrenUntil();
        LocalDate children = kept.dateOfBirth().latest().plusYears(until);
        return verdict(
                kept,
                children.isAfter(adults) ? children : adults,
                new Phrase(KeepingRule.OF_A_CHILD, kept.state(), until, words(period)).inEnglish());
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
        return Stream.of(
                        part(period.getYears(), KeepingRule.YEAR, KeepingRule.YEARS),
                        part(period.getMonths(), KeepingRule.MONTH, KeepingRule.MONTHS),
                        part(period.getDays(), KeepingRule.DAY, KeepingRule.DAYS))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(int number, KeepingRule one, KeepingRule more) {
        return number == 0 ? "" : number == 1 ? one.title() : new Phrase(more, number).inEnglish();
    }
}
