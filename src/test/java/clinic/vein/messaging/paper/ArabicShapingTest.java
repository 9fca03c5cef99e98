package clinic.vein.messaging.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicShapingTest {

    @Test
    void letters_take_the_form_their_neighbours_call_for() {
        // hah initial, seen medial, noon final
        assertThat(ArabicShaping.shape("حسن")).isEqualTo("\uFEA3\uFEB4\uFEE6");
    }

    @Test
    void alef_joins_only_backwards() {
        // alef isolated, hah initial, meem medial, dal final
        assertThat(ArabicShaping.shape("احمد")).isEqualTo("\uFE8D\uFEA3\uFEE4\uFEAA");
    }

    @Test
    void lam_and_alef_are_one_glyph_joined_to_what_stands_before() {
        assertThat(ArabicShaping.shape("لا")).isEqualTo("\uFEFB");
        assertThat(ArabicShaping.shape("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    }

    @Test
    void vowel_marks_do_not_part_letters() {
        assertThat(ArabicShaping.shape("بَت")).isEqualTo("\uFE91\u064E\uFE96");
    }

    @Test
    void persian_letters_and_final_yeh_are_known() {
        // peh initial, farsi yeh final
        assertThat(ArabicShaping.shape("پی")).isEqualTo("\uFB58\uFBFD");
        // alef maksura has no form that joins forward
        assertThat(ArabicShaping.shape("على")).isEqualTo("\uFECB\uFEE0\uFEF0");
    }

    @Test
    void other_scripts_stay_as_they_are() {
        assertThat(ArabicShaping.shape("Nguyễn 佐藤 כהן 12")).isEqualTo("Nguyễn 佐藤 כהן 12");
    }
}
