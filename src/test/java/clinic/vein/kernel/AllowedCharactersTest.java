package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Leary <b> {{7*7}} ${x} \"' \\ ; --",
                "ساق متعبة",
                "mi\u200cravam",
                "\ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
                "\ue000"
            })
    void what_people_write_is_allowed(String text) {
        assertThat(AllowedCharacters.only(text, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leg\u0000",
                "leg\u0007",
                "leg\u001b[31m",
                "leg\u007f",
                "leg\u0085",
                "leg\u202egnp.exe",
                "\u2066leg\u2069",
                "leg\u200bleg",
                "\ufeffleg",
                "leg\u00adleg",
                "leg\u2028leg",
                "\ufffd",
                "\uffff",
                "\ud800",
                "leg\udc00",
                "leg\udb40\udc41"
            })
    void what_is_no_text_is_not(String text) {
        assertThat(AllowedCharacters.only(text, true)).isFalse();
    }

    @Test
    void line_breaks_only_where_there_are_lines() {
        assertThat(AllowedCharacters.only("a\r\n\tb", true)).isTrue();
        assertThat(AllowedCharacters.only("a\nb", false)).isFalse();
    }

    @Test
    void marks_do_not_pile_up_over_other_lines() {
        assertThat(AllowedCharacters.only("Z" + "\u0301".repeat(30), false)).isTrue();
        assertThat(AllowedCharacters.only("Z" + "\u0301".repeat(31), false)).isFalse();
        assertThat(AllowedCharacters.only("Z\u0301".repeat(100), false)).isTrue();
    }
}
