package clinic.vein.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody of the clinic is there; holidays are in {@link ClinicSettings}.
 *
 * @param days of the week on which it is open
 * @param urgentCareNumber whom patients ring who must be seen while the clinic is closed; in the United Kingdom NHS 111
 */
@ConfigurationProperties("clinic.hours")
public record ClinicHours(
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        Set<DayOfWeek> days,

        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes,
        @DefaultValue("111") String urgentCareNumber) {

    public ClinicHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("clinic.hours.days must name a day");
        }
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("clinic.hours.opens must be before clinic.hours.closes");
        }
        if (!urgentCareNumber.matches("[0-9 ]{2,15}")) {
            throw new IllegalArgumentException("clinic.hours.urgent-care-number must be digits");
        }
    }

    public boolean isOpenOn(LocalDate day, ClinicSettings clinic) {
        return days.contains(day.getDayOfWeek()) && !clinic.holidays().contains(day);
    }

    public boolean isOpenAt(Instant instant, ClinicSettings clinic) {
        ZonedDateTime local = instant.atZone(clinic.zone());
        LocalTime time = local.toLocalTime();
        return isOpenOn(local.toLocalDate(), clinic) && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** When the clinic next opens its doors: later today, or on another day. */
    public Instant nextOpening(Instant from, ClinicSettings clinic) {
        ZonedDateTime local = from.atZone(clinic.zone());
        LocalDate day = local.toLocalDate();
        if (!isOpenOn(day, clinic) || !local.toLocalTime().isBefore(opens)) {
            do {
                day = day.plusDays(1);
            } while (!isOpenOn(day, clinic));
        }
        return day.atTime(opens).atZone(clinic.zone()).toInstant();
    }
}
