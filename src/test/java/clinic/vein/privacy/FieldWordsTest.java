package clinic.vein.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A copy of a record says numbers as people write them. */
class FieldWordsTest {

    private final FieldWords words = new FieldWords(ZoneId.of("Europe/London"));

    @Test
    void aMeasuredNumberIsOneLineWithWhatWasTypedForIt() {
        assertThat(words.all(Map.of("ferritin", measured("<15,5 ng/mL", "BELOW", 15.5, "µg/L"))))
                .containsExactly(Map.entry("Ferritin", "<15.5 µg/L, typed as <15,5 ng/mL"));
        assertThat(words.all(Map.of("egfr", measured("90", "EXACT", 90, "mL/min"))))
                .containsExactly(Map.entry("Egfr", "90 mL/min"));
    }

    @Test
    void aNumberOfAnEarlierRecordIsSaidAsItStands() {
        assertThat(words.all(Map.of("ferritin", 40))).containsExactly(Map.entry("Ferritin", "40"));
    }

    private static Map<String, Object> measured(String typed, String bound, Number value, String unit) {
        return Map.of("typed", typed, "bound", bound, "value", value, "unit", unit);
    }
}
