package clinic.vein.carefixture;

import clinic.vein.kernel.ClinicSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** A clinic to test in, with a holiday on 6 April 2026. */
public final class TestClinic {

    public static final ClinicSettings SETTINGS = new ClinicSettings(
            "Harbour Vein Clinic",
            "999",
            "+44 20 7946 0000",
            ZoneId.of("Europe/London"),
            Set.of(LocalDate.of(2026, 4, 6)));

    private TestClinic() {}
}
