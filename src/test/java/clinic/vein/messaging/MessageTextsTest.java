package clinic.vein.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTextsTest {

    private static final Set<String> ALWAYS = Set.of(
            "salutation",
            "givenName",
            "patientName",
            "dateOfBirth",
            "reference",
            "practice",
            "clinic",
            "telephone",
            "emergencyNumber",
            "information");
    private final Catalogue catalogue = TestCatalogue.READ_ONCE;
    private final MessageTexts texts = new MessageTexts(catalogue);

    @ParameterizedTest
    @EnumSource
    void texts_ask_for_the_values_that_the_template_names_and_no_others(MessageTemplate template) {
        for (Audience audience : template.audiences()) {
            MessageText text = texts.of(template, audience, catalogue.in(Language.ENGLISH));
            Set<String> known = new HashSet<>(ALWAYS);
            known.addAll(template.valueNames());
            Set<String> links = template.standingLinks(audience).stream()
                    .map(StandingLink::place)
                    .collect(Collectors.toSet());
            known.addAll(links);
            Set<String> used = placeholders(text.subject() + text.body());
            assertThat(known).containsAll(used);
            assertThat(used).containsAll(template.valueNames()).containsAll(links);
        }
    }

    @ParameterizedTest
    @EnumSource
    void subjects_say_nothing_about_the_patient(MessageTemplate template) {
        for (Audience audience : template.audiences()) {
            for (Language language : catalogue.forPatients()) {
                assertThat(placeholders(texts.of(template, audience, catalogue.in(language))
                                .subject()))
                        .doesNotContain("givenName", "patientName", "dateOfBirth", "advice", "reason", "causes");
            }
        }
    }

    @Test
    void a_message_with_a_gap_does_not_go_out() {
        MessageText text = new MessageText("Your appointment", "on {when}, {room}");
        assertThatThrownBy(() -> text.with(Map.of("when", "Monday")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("room");
    }

    @Test
    void braces_and_dollars_in_a_value_stay_what_they_are() {
        MessageText text = new MessageText("Question", "{question} {answerBy}");
        assertThat(text.with(Map.of("question", "{answerBy} $1 \\", "answerBy", "today"))
                        .body())
                .isEqualTo("{answerBy} $1 \\ today");
    }

    private static Set<String> placeholders(String text) {
        Matcher matcher = Pattern.compile("\\{(.*?)}").matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void a_subject_stays_on_one_line_whatever_is_filled_in() {
        MessageText text = new MessageText("About {patientName}", "Dear {patientName}");
        assertThat(text.with(Map.of("patientName", "Ada\r\nBcc: all@example.org\u2028\u0085Quill"))
                        .subject())
                .isEqualTo("About Ada Bcc: all@example.org Quill");
        assertThat(text.with(Map.of("patientName", "{reference} $1 \\1")).body())
                .isEqualTo("Dear {reference} $1 \\1");
    }
}
