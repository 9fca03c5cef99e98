package clinic.vein.kernel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is true of this clinic.
 *
 * @param emergencyNumber the telephone number of the emergency service, shown on every red flag; where it is not said, that
 *     of the country; empty of a country whose number is not known here, and whoever writes it asks {@link #emergency}
 * @param telephone where patients reach the clinic
 * @param zone the clinic's days begin and end here
 * @param holidays days on which the clinic is closed besides the public holidays
 * @param extraDays days on which it opens although they are public holidays or no days of its week
 * @param publicHolidays whether it is closed on the public holidays of its country and region
 * @param country where it is, ISO 3166
 * @param holidayRegion the region whose holidays it keeps, as Jollyday names it, such as {@code sct} for Scotland or
 *     {@code by} for Bavaria; where it is not said, England in the United Kingdom, else none
 */
@ConfigurationProperties("clinic")
public record ClinicSettings(
        @DefaultValue("Vein Clinic") String name,
        @DefaultValue("") String emergencyNumber,
        @DefaultValue("020 7946 0018") String telephone,
        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue Set<LocalDate> extraDays,
        @DefaultValue("true") boolean publicHolidays,
        @DefaultValue("GB") String country,
        @DefaultValue("") String holidayRegion) {

    private static final String UNITED_KINGDOM = "GB";

    public ClinicSettings {
        mustBeThere(name, "clinic.name");
        country = country.strip().toUpperCase(Locale.ROOT);
        emergencyNumber = emergencyNumber.isBlank() ? EmergencyNumber.of(country) : emergencyNumber.strip();
        mustBeThere(telephone, "clinic.telephone");
        if (!emergencyNumber.isEmpty() && !emergencyNumber.matches("[0-9 ]{2,15}")) {
            throw new IllegalArgumentException("clinic.emergency-number must be digits");
        }
        holidays = Set.copyOf(holidays);
        extraDays = Set.copyOf(extraDays);
        extraDays.stream().filter(holidays::contains).findFirst().ifPresent(day -> {
            throw new IllegalArgumentException("clinic.holidays and clinic.extra-days both name " + day);
        });
        holidayRegion = holidayRegion.isBlank() && country.equals(UNITED_KINGDOM) ? "eng" : holidayRegion.strip();
    }

    /**
     * Whether its days may be those of the country whose holidays it keeps. Known of the United Kingdom alone, which is what
     * the settings say where nobody has set them: a clinic that sets its zone and forgets its country is closed on the
     * wrong days.
     */
    boolean isInTheZoneOfItsHolidays() {
        return !publicHolidays
                || !country.equals(UNITED_KINGDOM)
                || zone.getRules().equals(ZoneId.of("Europe/London").getRules());
    }

    /** Whom to ring in an emergency: the number, or where it is not known that it is the country's. */
    public String emergency(Words words) {
        return emergencyNumber.isEmpty() ? words.of(EmergencyWord.NUMBER_OF_THE_COUNTRY) : emergencyNumber;
    }

    private static void mustBeThere(String value, String property) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(property + " must not be blank");
        }
    }
}
