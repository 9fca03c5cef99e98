package clinic.vein.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * On which days and at which times the clinic is open. There is one calendar for everything: times that are offered, calls
 * that are promised, and dates by which something is due.
 */
@Component
public class ClinicCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicCalendar.class);

    private final ClinicSettings clinic;
    private final ClinicHours hours;
    private final @Nullable PublicHolidays holidays;

    public ClinicCalendar(ClinicSettings clinic, ClinicHours hours) {
        this.clinic = clinic;
        this.hours = hours;
        this.holidays = clinic.publicHolidays()
                ? PublicHolidays.of(clinic.country(), clinic.holidayRegion()).orElse(null)
                : null;
        if (clinic.publicHolidays() && holidays == null) {
            LOG.warn(
                    "No public holidays are known of the country {}: the clinic is open on all of them. Set clinic.country to one"
                            + " such as GB, or clinic.holidays to the days, and clinic.public-holidays to false",
                    clinic.country());
        }
        if (clinic.emergencyNumber().isEmpty()) {
            LOG.warn(
                    "No emergency number is known of the country {}: patients are told to ring their country's. Set"
                            + " clinic.emergency-number",
                    clinic.country());
        }
        if (!clinic.isInTheZoneOfItsHolidays()) {
            LOG.warn(
                    "The clinic is closed on the public holidays of {}, and its zone is {}: set clinic.country, or"
                            + " clinic.public-holidays to false",
                    clinic.country(),
                    clinic.zone());
        }
    }

    /** A public holiday, or one of the clinic's own, on which it does not open all the same. */
    public boolean isHoliday(LocalDate day) {
        return closedBecauseOf(day).isPresent();
    }

    /** Of the days from the first to the last those on which it would be open by its week and is not. */
    public List<ClosedDay> closedDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> hours.days().contains(day.getDayOfWeek()))
                .flatMap(day -> closedBecauseOf(day).map(reason -> new ClosedDay(day, reason)).stream())
                .toList();
    }

    private Optional<String> closedBecauseOf(LocalDate day) {
        if (isExtraDay(day)) {
            return Optional.empty();
        }
        Optional<String> kept = holidays == null ? Optional.empty() : holidays.on(day);
        return kept.isEmpty() && clinic.holidays().contains(day) ? Optional.of(ClosedBecause.OWN_DAY.title()) : kept;
    }

    /** Whether the clinic opens on this day although it would not by its week or by the public calendar. */
    public boolean isExtraDay(LocalDate day) {
        return clinic.extraDays().contains(day);
    }

    public boolean isOpenOn(LocalDate day) {
        return isExtraDay(day) || hours.days().contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    public boolean isOpenAt(Instant instant) {
        ZonedDateTime local = instant.atZone(clinic.zone());
        LocalTime time = local.toLocalTime();
        return isOpenOn(local.toLocalDate()) && !time.isBefore(hours.opens()) && time.isBefore(hours.closes());
    }

    /** When the clinic next opens its doors: later today, or on another day. */
    public Instant nextOpening(Instant from) {
        ZonedDateTime local = from.atZone(clinic.zone());
        LocalDate day = local.toLocalDate();
        if (!isOpenOn(day) || !local.toLocalTime().isBefore(hours.opens())) {
            do {
                day = day.plusDays(1);
            } while (!isOpenOn(day));
        }
        return day.atTime(hours.opens()).atZone(clinic.zone()).toInstant();
    }
}
