package clinic.vein.kernel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is true of this clinic.
 *
 * @param emergencyNumber the telephone number of the emergency service, shown on every red flag
 * @param telephone where patients reach the clinic
 * @param zone the clinic's days begin and end here
 * @param holidays days other than Saturdays and Sundays on which the clinic is closed
 */
@ConfigurationProperties("clinic")
public record ClinicSettings(
        @DefaultValue("Vein Clinic") String name,
        @DefaultValue("999") String emergencyNumber,
        @DefaultValue("020 7946 0018") String telephone,
        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue Set<LocalDate> holidays) {

    public ClinicSettings {
        mustBeThere(name, "clinic.name");
        mustBeThere(emergencyNumber, "clinic.emergency-number");
        mustBeThere(telephone, "clinic.telephone");
        if (!emergencyNumber.matches("[0-9 ]{2,15}")) {
            throw new IllegalArgumentException("clinic.emergency-number must be digits");
        }
        holidays = Set.copyOf(holidays);
    }

    private static void mustBeThere(String value, String property) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(property + " must not be blank");
        }
    }
}
