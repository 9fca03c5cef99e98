package clinic.vein.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGradeTest {

    @ParameterizedTest
    @CsvSource({
        "vein, 1",
        "veins, 1",
        "legs, 1",
        "moved, 1",
        "needed, 2",
        "table, 2",
        "pulses, 2",
        "iron, 2",
        "doctor, 2",
        "medicine, 3",
        "restless, 2",
        "varicose, 3",
        "ultrasound, 3",
        "diabetes, 4",
        "potatoes, 3",
        "sclerotherapy, 5",
        "10, 2",
        "the, 1",
        "disease, 2",
        "family, 3"
    })
    void english_syllables(String word, int syllables) {
        assertThat(ReadingGrade.englishSyllables(word)).isBetween(Math.max(1, syllables - 1), syllables + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Bein, 1",
        "Beine, 2",
        "Venen, 2",
        "Magnesium, 4",
        "Krampfadern, 3",
        "unruhige, 4",
        "Knie, 1",
        "Häuser, 2",
        "Arzt, 1",
        "100, 3"
    })
    void german_syllables(String word, int syllables) {
        assertThat(ReadingGrade.germanSyllables(word)).isEqualTo(syllables);
    }

    /** Six words of one syllable in one sentence: 0.39 x 6 + 11.8 x 1 - 15.59. */
    @Test
    void by_hand_in_english() {
        assertThat(ReadingGrade.english(List.of("The cat sat on the mat."))).isCloseTo(-1.45, within(0.005));
    }

    /** Six words, of which one is long and has three syllables or more, and four have one: counted by hand. */
    @Test
    void by_hand_in_german() {
        double threeSyllables = 100.0 / 6;
        double oneSyllable = 400.0 / 6;
        assertThat(ReadingGrade.german(List.of("Der Arzt sieht Krampfadern am Abend.")))
                .isCloseTo(
                        0.1935 * threeSyllables + 0.1672 * 6 + 0.1297 * 100 / 6 - 0.0327 * oneSyllable - 0.875,
                        within(0.0001));
    }

    @Test
    void what_officials_write_is_far_above_a_child() {
        assertThat(
                        ReadingGrade.english(
                                List.of(
                                        "Endovenous thermal ablation necessitates preoperative duplex ultrasonography"
                                                + " in order to ascertain the haemodynamic significance of superficial venous incompetence.")))
                .isGreaterThan(15);
        assertThat(ReadingGrade.german(List.of("Die endovenöse Thermoablation setzt die präoperative Durchführung einer"
                        + " Duplexsonographie zur Beurteilung der hämodynamischen Bedeutsamkeit voraus.")))
                .isGreaterThan(12);
    }
}
