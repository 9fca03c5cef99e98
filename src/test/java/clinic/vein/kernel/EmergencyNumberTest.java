package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyNumberTest {

    @ParameterizedTest
    @CsvSource({"GB,'',999", "us,'',911", "DE,'',112", "IS,'',112", "US,999,999"})
    void isThatOfTheCountryUntilTheClinicSaysAnother(String country, String set, String shown) {
        ClinicSettings clinic =
                new ClinicSettings("Clinic", set, "020", ZoneOffset.UTC, Set.of(), Set.of(), false, country, "");

        assertThat(clinic.emergencyNumber()).isEqualTo(shown);
    }

    /** Of most, 112 reaches the police or nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"NO", "CH", "LI", "KR", "IL", "CN", "TW", "HK", "XX"})
    void mustBeSaidWhereItIsNotKnown(String country) {
        assertThatThrownBy(() ->
                        new ClinicSettings("Clinic", "", "020", ZoneOffset.UTC, Set.of(), Set.of(), false, country, ""))
                .hasMessageContaining("clinic.emergency-number");

        ClinicSettings said =
                new ClinicSettings("Clinic", "113", "020", ZoneOffset.UTC, Set.of(), Set.of(), false, country, "");
        assertThat(said.emergencyNumber()).isEqualTo("113");
    }
}
