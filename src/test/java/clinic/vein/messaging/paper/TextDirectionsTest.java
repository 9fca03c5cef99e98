package clinic.vein.messaging.paper;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.messaging.paper.TextDirections.Reorderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDirectionsTest {

    private static final String DALET_WITH_QAMATS = "\u05D3\u05B8";
    private static final String SHADDA_AND_FATHA = "\u0651\u064E";

    @ParameterizedTest
    @CsvSource({
        DALET_WITH_QAMATS + "\u05D5, \u05D5\u05B8\u05D3",
        "\u0645" + SHADDA_AND_FATHA + "\u062F, \u062F" + SHADDA_AND_FATHA + "\u0645",
        "\u05D0(\u05D1, \u05D1)\u05D0",
        "\u05D0\u05D1, \u05D1\u05D0",
    })
    void a_vowel_mark_is_drawn_onto_its_own_letter(String written, String drawn) {
        assertThat(new Reorderer().reorderRTLTextToLTR(written)).isEqualTo(drawn);
    }
}
