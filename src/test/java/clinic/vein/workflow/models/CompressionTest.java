package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compression by ABPI, on both sides of 0.5, 0.8, 1.3 and 1.5, and by what speaks against it (clinical-rules 3.7). */
class CompressionTest {

    private final Table table = Table.of("Compression");

    @ParameterizedTest
    @CsvSource({
        "0, compression-abpi-below-half, NONE",
        "0.49, compression-abpi-below-half, NONE",
        "0.5, compression-abpi-half-to-point-eight, SPECIALIST",
        "0.79, compression-abpi-half-to-point-eight, SPECIALIST",
        "0.8, compression-abpi-normal, ALLOWED",
        "1.3, compression-abpi-normal, ALLOWED",
        "1.31, compression-abpi-above-normal, SPECIALIST",
        "1.5, compression-abpi-above-normal, SPECIALIST",
        "1.51, compression-abpi-unreliable, SPECIALIST",
        "3, compression-abpi-unreliable, SPECIALIST",
        ", compression-abpi-unknown, MILD"
    })
    void each_abpi_has_one_band(Double abpi, String rule, String verdict) {
        Answer answer = table.evaluate(Facts.NONE.with("abpi", abpi).with("concerns", List.of()));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("verdict")).isEqualTo(verdict);
    }

    @Test
    void no_abpi_falls_between_two_bands() {
        for (int hundredths = 0; hundredths <= 300; hundredths++) {
            Facts facts = Facts.NONE.with("abpi", hundredths / 100.0).with("concerns", List.of());
            assertThat(table.evaluate(facts).rules())
                    .as("%d hundredths", hundredths)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ARTERIAL_SIGNS, compression-arterial-signs",
        "NEUROPATHY, compression-neuropathy",
        "BYPASS_GRAFT, compression-bypass-graft",
        "FRAGILE_SKIN, compression-fragile-skin",
        "SEVERE_OEDEMA, compression-severe-oedema",
        "ALLERGY, compression-allergy"
    })
    void what_speaks_against_it_withholds_it_whatever_the_abpi(String concern, String rule) {
        for (Double abpi : new Double[] {0.7, 1.0, null}) {
            Answer answer = table.evaluate(Facts.NONE.with("abpi", abpi).with("concerns", List.of(concern)));
            assertThat(answer.rules()).hasSize(2).contains(rule);
            assertThat(answer.all("verdict")).contains("NONE");
        }
    }

    @Test
    void every_rule_has_a_case() {
        List<String> fired = new ArrayList<>();
        List<String> all =
                List.of("ARTERIAL_SIGNS", "NEUROPATHY", "BYPASS_GRAFT", "FRAGILE_SKIN", "SEVERE_OEDEMA", "ALLERGY");
        for (Double abpi : new Double[] {0.4, 0.6, 1.0, 1.4, 1.6, null}) {
            fired.addAll(table.evaluate(Facts.NONE.with("abpi", abpi).with("concerns", all))
                    .rules());
        }
        assertThat(fired.stream().distinct()).containsExactlyInAnyOrderElementsOf(table.rules());
    }
}
