package clinic.vein.platform;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What a clinic sets about itself. */
@ConfigurationProperties("clinic")
public record ClinicSettings(
        @DefaultValue("Vein Clinic") String name,
        @DefaultValue("112") String emergencyNumber,
        @DefaultValue("+44 20 7946 0000") String telephone,
        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue Set<LocalDate> holidays) {}
