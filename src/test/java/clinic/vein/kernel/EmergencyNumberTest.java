package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyNumberTest {

    @ParameterizedTest
    @CsvSource({"GB,'',999", "us,'',911", "DE,'',112", "US,999,999"})
    void isThatOfTheCountryUntilTheClinicSaysAnother(String country, String set, String shown) {
        ClinicSettings clinic =
                new ClinicSettings("Clinic", set, "020", ZoneOffset.UTC, Set.of(), Set.of(), false, country, "");

        assertThat(clinic.emergencyNumber()).isEqualTo(shown);
    }
}
