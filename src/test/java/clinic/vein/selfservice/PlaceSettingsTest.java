package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSettingsTest {

    @Test
    void the_address_of_the_clinic_goes_into_the_map_and_nothing_else() {
        assertThat(new PlaceSettings("1 High Street, Über & Co", "https://map.example/?q={address}").link())
                .contains("https://map.example/?q=1+High+Street%2C+%C3%9Cber+%26+Co");
        assertThat(new PlaceSettings("", "https://map.example/#17/51.5/-0.1").link())
                .contains("https://map.example/#17/51.5/-0.1");
        assertThat(new PlaceSettings("1 High Street", "").link()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1 High Street, http://map.example",
        "1 High Street, javascript:alert(1)",
        "'', https://map.example/{address}",
        "1 High Street, https://map.example/a b"
    })
    void a_map_that_cannot_be_opened_safely_is_refused_at_the_start(String address, String map) {
        assertThatThrownBy(() -> new PlaceSettings(address, map)).isInstanceOf(IllegalArgumentException.class);
    }
}
