package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "'O\u200bBrien', OBrien",
        "'\ufeffAda', Ada",
        "'Wasser\u00admann', Wassermann",
        "'Ada\u00a0Rose\tQuill\u2009II', 'Ada Rose Quill II'",
        "'\u202eAda\u202c \u2067Rose\u2069', 'Ada Rose'",
        "'Ada\u200dRose\u200c', AdaRose",
        "'Jose\u0301', 'Jos\u00e9'",
        "'\u1112\u1161\u11ab', '\ud55c'",
        "'1 High Street\u2028Town', '1 High Street Town'"
    })
    void what_nobody_sees_goes(String pasted, String seen) {
        assertThat(VisibleText.of(pasted)).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0646\u0631\u06af\u0633\u200c\u0632\u0627\u062f\u0647",
                "\u0915\u094d\u200d\u0937",
                "\ud83d\udc69\u200d\u2695\ufe0f",
                "two\nlines\u0000"
            })
    void what_is_needed_or_is_no_mere_dirt_stays(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }
}
