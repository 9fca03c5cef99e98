package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClinicCalendarTest {

    private static final ClinicHours WEEKDAYS = new ClinicHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), "111");

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    /** As the governments publish them; a holiday on a weekend is kept on a working day after or before it. */
    @ParameterizedTest
    @CsvSource({
        "GB, '', 2026-12-25, true",
        "GB, '', 2026-12-28, true",
        "GB, '', 2026-12-29, false",
        "GB, '', 2027-12-27, true",
        "GB, '', 2027-12-28, true",
        "GB, '', 2027-01-01, true",
        "GB, '', 2028-01-03, true",
        "GB, '', 2027-03-29, true",
        "GB, '', 2027-08-30, true",
        "gb, SCT, 2027-01-04, true",
        "GB, sct, 2027-08-30, false",
        "GB, sct, 2027-03-29, false",
        "GB, nir, 2027-03-17, true",
        "DE, by, 2027-01-06, true",
        "DE, '', 2027-01-06, false",
        "DE, be, 2027-03-08, true",
        "US, '', 2026-11-26, true",
        "US, '', 2026-07-03, true",
        "US, '', 2027-12-31, true",
        "US, '', 2026-11-27, false",
        "IE, '', 2028-02-29, false"
    })
    void the_clinic_keeps_the_holidays_of_its_country_and_region(
            String country, String region, LocalDate day, boolean holiday) {
        ClinicCalendar calendar = calendar(Set.of(), Set.of(), country, region);
        assertThat(calendar.isHoliday(day)).isEqualTo(holiday);
        assertThat(calendar.isOpenOn(day)).isEqualTo(!holiday);
    }

    @Test
    void its_own_days_stand_beside_them() {
        ClinicCalendar calendar =
                calendar(Set.of(LocalDate.of(2026, 12, 29)), Set.of(CHRISTMAS, LocalDate.of(2026, 12, 12)), "GB", "");
        assertThat(calendar.isOpenOn(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(calendar.isOpenOn(CHRISTMAS)).as("opened all the same").isTrue();
        assertThat(calendar.isOpenOn(LocalDate.of(2026, 12, 12)))
                .as("a Saturday")
                .isTrue();
        assertThat(calendar.isOpenOn(LocalDate.of(2026, 12, 19))).isFalse();
    }

    @Test
    void the_doors_open_again_after_the_holidays() {
        ClinicCalendar calendar = calendar(Set.of(), Set.of(), "GB", "");
        Instant eve = Instant.parse("2026-12-24T17:00:00Z");
        assertThat(calendar.isOpenAt(Instant.parse("2026-12-25T10:00:00Z"))).isFalse();
        assertThat(calendar.nextOpening(eve)).isEqualTo(Instant.parse("2026-12-29T09:00:00Z"));
    }

    @Test
    void without_public_holidays_the_clinics_own_days_alone_count() {
        ClinicSettings clinic = new ClinicSettings(
                "Clinic", "999", "020", ZoneId.of("Europe/London"), Set.of(), Set.of(), false, "GB", "");
        assertThat(new ClinicCalendar(clinic, WEEKDAYS).isOpenOn(CHRISTMAS)).isTrue();
    }

    @Test
    void what_is_not_known_is_named_at_the_start() {
        assertThat(calendar(Set.of(), Set.of(), "XX", "").isHoliday(LocalDate.of(2026, 12, 25)))
                .as("of a country that is not known, the start warns")
                .isFalse();
        assertThatThrownBy(() -> calendar(Set.of(), Set.of(), "GB", "london"))
                .hasMessageContaining("clinic.holiday-region")
                .hasMessageContaining("[eng, nir, sct, wls]");
        assertThatThrownBy(() -> calendar(Set.of(CHRISTMAS), Set.of(CHRISTMAS), "GB", ""))
                .hasMessageContaining("2026-12-25");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, GB, true, false",
        "Europe/Jersey, GB, true, false",
        "Europe/Berlin, GB, true, true",
        "America/New_York, GB, true, true",
        "Europe/Berlin, GB, false, false",
        "Europe/Berlin, DE, true, false"
    })
    void british_holidays_in_another_zone_are_warned_of(
            ZoneId zone, String country, boolean publicHolidays, boolean warned, CapturedOutput output) {
        String said = "its zone is " + zone;
        new ClinicCalendar(
                new ClinicSettings("Clinic", "999", "020", zone, Set.of(), Set.of(), publicHolidays, country, ""),
                WEEKDAYS);
        assertThat(output.getOut().contains(said)).isEqualTo(warned);
    }

    private static ClinicCalendar calendar(
            Set<LocalDate> holidays, Set<LocalDate> extraDays, String country, String region) {
        return new ClinicCalendar(
                new ClinicSettings(
                        "Clinic", "999", "020", ZoneId.of("Europe/London"), holidays, extraDays, true, country, region),
                WEEKDAYS);
    }
}
