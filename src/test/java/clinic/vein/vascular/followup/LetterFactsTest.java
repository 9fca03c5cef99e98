package clinic.vein.vascular.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterFactsTest {

    private static Set<String> differing(String before, String after) {
        return LetterFacts.differing(before, after, Set.of("Müller", "Lymphoedema service"));
    }

    @Test
    void other_words_for_the_same_facts_differ_in_nothing() {
        assertThat(differing(
                        "Seen on 3 March 2026: class C4a, 7.5 mm.", "Class C4a with 7.5 mm, as seen on 3 March 2026."))
                .isEmpty();
        assertThat(differing("We advise this.", "We strongly advise this.")).isEmpty();
    }

    @Test
    void a_date_a_number_a_class_and_a_name_that_is_gone_new_or_said_twice_is_named() {
        assertThat(differing("Seen on 3 March 2026.", "Seen on 3 April 2026."))
                .containsExactly("3 April 2026", "3 March 2026");
        assertThat(differing("Seen March 3, 2026.", "Seen March 4, 2026."))
                .containsExactly("March 3, 2026", "March 4, 2026");
        assertThat(differing("Am 3. März 2026 gesehen.", "Gesehen.")).containsExactly("3. März 2026");
        assertThat(differing("Class C4a.", "Class C4b.")).containsExactly("C4a", "C4b");
        assertThat(differing("1.5 mL", "15 mL")).containsExactly("1.5", "15");
        assertThat(differing("We call after 6, 12 and 24 months.", "We call after 6 and 24 months."))
                .containsExactly("12");
        assertThat(differing("Frau Müller", "die Patientin")).containsExactly("Müller");
        assertThat(differing("It is 5.", "It is 5 and 5.")).containsExactly("5");
    }
}
