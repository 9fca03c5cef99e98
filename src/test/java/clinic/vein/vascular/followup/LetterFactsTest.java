package clinic.vein.vascular.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterFactsTest {

    private final LetterFacts facts =
            new LetterFacts(List.of("Müller", "Lymphoedema service", "left", "right", "no", "not"));

    private Set<String> differing(String before, String after) {
        return facts.differing(before, after);
    }

    @Test
    void other_words_for_the_same_facts_differ_in_nothing() {
        assertThat(differing(
                        "Seen on 3 March 2026: class C4a, 7.5 mm.", "On 3 March 2026 we saw class C4a with 7.5 mm."))
                .isEmpty();
        assertThat(differing("We advise this.", "We strongly advise this.")).isEmpty();
    }

    @Test
    void a_date_a_number_a_class_and_a_name_that_is_gone_new_or_said_twice_is_named() {
        assertThat(differing("Seen on 3 March 2026.", "Seen on 3 April 2026."))
                .containsExactly("3 march 2026", "3 april 2026");
        assertThat(differing("Seen March 3, 2026.", "Seen March 4, 2026."))
                .containsExactly("march 3, 2026", "march 4, 2026");
        assertThat(differing("Am 3. März 2026 gesehen.", "Gesehen.")).containsExactly("3. märz 2026");
        assertThat(differing("Class C4a.", "Class C4b.")).containsExactly("c4a", "c4b");
        assertThat(differing("1.5 mL", "15 mL")).containsExactly("1.5", "15");
        assertThat(differing("We call after 6, 12 and 24 months.", "We call after 6 and 24 months."))
                .containsExactly("12");
        assertThat(differing("Frau Müller", "die Patientin")).containsExactly("müller");
        assertThat(differing("It is 5.", "It is 5 and 5.")).containsExactly("5");
    }

    @Test
    void a_side_a_no_and_two_facts_exchanged_are_differences() {
        assertThat(differing("the left leg", "the right leg")).containsExactly("left", "right");
        assertThat(differing("There is no ulcer.", "There is an ulcer.")).containsExactly("no");
        assertThat(differing("C4a on the left, C2 on the right.", "C2 on the left, C4a on the right."))
                .containsExactly("c2", "left", "c4a", "right");
        assertThat(differing("noted", "stated"))
                .as("a word within another is none")
                .isEmpty();
    }
}
