package clinic.vein.carefixture;

import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicHours;
import clinic.vein.kernel.ClinicSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** A clinic to test in, with a holiday on 6 April 2026. */
public final class TestClinic {

    public static final ClinicSettings SETTINGS = new ClinicSettings(
            "Harbour Vein Clinic",
            "999",
            "+44 20 7946 0000",
            ZoneId.of("Europe/London"),
            Set.of(LocalDate.of(2026, 4, 6)),
            Set.of(),
            false,
            "GB",
            "");

    /** From Monday to Friday, nine to five. */
    public static final ClinicHours HOURS = new ClinicHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), "111");

    public static final ClinicCalendar CALENDAR = new ClinicCalendar(SETTINGS, HOURS);

    private TestClinic() {}
}
