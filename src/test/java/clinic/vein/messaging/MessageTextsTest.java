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

    /** Others read a telephone: what a text may hold is listed, and its own words name no part of the body and no illness. */
    @ParameterizedTest
    @EnumSource
    void a_text_message_says_nothing_of_health_and_is_short(MessageTemplate template) {
        for (Language language : catalogue.forPatients()) {
            String text = texts.shortText(template, Audience.PATIENT, catalogue.in(language))
                    .orElse("");
            assertThat(placeholders(text))
                    .isSubsetOf(
                            "clinic",
                            "telephone",
                            "reference",
                            "status",
                            "emergencyNumber",
                            "when",
                            "before",
                            "until",
                            "answerBy",
                            "answer",
                            "confirm",
                            "cancel",
                            "move",
                            "take",
                            "link",
                            "scores");
            assertThat(text.toLowerCase(language.locale()))
                    .doesNotContainPattern(
                            "\\b(legs?|veins?|ulcers?|blood|restless|treat\\w*|ultrasound|medicines?|symptoms?|doctors?|specialists?"
                                    + "|referral|beine?n?|venen?|geschwür\\w*|blut\\w*|unruhig\\w*|behand\\w*|ultraschall"
                                    + "|arznei\\w*|beschwerden|arzt|ärztin|überweisung)\\b");
            TextLength length = TextLength.of(longest(text));
            assertThat(length.gsm()).as(text).isTrue();
            assertThat(length.segments()).as(text).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void networks_count_septets_and_what_is_not_gsm() {
        assertThat(TextLength.of("x".repeat(160)).segments()).isEqualTo(1);
        assertThat(TextLength.of("x".repeat(161)).segments()).isEqualTo(2);
        assertThat(TextLength.of("x".repeat(306)).segments()).isEqualTo(2);
        assertThat(TextLength.of("x".repeat(159) + "€")).isEqualTo(new TextLength(true, 161));
        assertThat(TextLength.of("Ä".repeat(70) + "ł").segments()).isEqualTo(2);
        assertThat(TextLength.of("ł".repeat(70)).segments()).isEqualTo(1);
    }

    /** With a long address, a long name and the longest date. */
    private static String longest(String text) {
        String address = "https://referrals.northern-vein-clinic.example.org";
        return text.replaceAll(
                        "\\{(answer|confirm|cancel|move|take|link|scores)}",
                        address + "/go/" + "x".repeat(26) + "?lang=de")
                .replace("{status}", address + "/status?lang=de")
                .replace("{clinic}", "Northern Vein Clinic at the River")
                .replace("{telephone}", "+44 20 7946 0000")
                .replace("{reference}", "VC-7K2M-Q4TX")
                .replace("{emergencyNumber}", "999")
                .replaceAll("\\{\\w+}", "Donnerstag, 24. September 2026, 10:30 Uhr");
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
