package clinic.vein.kernel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody of the clinic is there; {@link ClinicCalendar} tells on which days.
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
}
