package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Veins;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The way for pages that run no script: open, for fewer. */
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"clinic.patient-pages.sent-without-proof=2+1/PT1H", "clinic.patient-pages.wait-without-proof=0s"})
class PatientWithoutScriptTest extends PatientAtThePages {

    @Test
    void it_is_open_for_a_few_and_does_not_close_the_other() {
        for (int i = 0; i < 2; i++) {
            Map<String, String> answers = answers("Quill" + i);
            answers.put("formId", stamp());
            assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
        }
        Map<String, String> answers = answers("Third");
        answers.put("formId", stamp());
        refused(post("/refer", answers), 429, "too many forms");
        assertThat(post("/refer", proved("Fourth")).statusCode()).isEqualTo(302);
    }

    @Test
    void who_does_not_know_says_so_and_nobody_takes_it_for_no() {
        Map<String, String> answers = proved("Unsure");
        answers.replaceAll((name, answer) -> answer.equals("false") || answer.equals("NONE") ? "UNKNOWN" : answer);

        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);

        ReferralReport report = intake.open().values().stream()
                .map(Referral::report)
                .filter(each -> each.patient().familyName().equals("Unsure"))
                .findFirst()
                .orElseThrow();
        assertThat(report.veins().chestPainOrBreathless()).isEqualTo(Answer.UNKNOWN);
        assertThat(report.veins().bleeding()).isEqualTo(Veins.Bleeding.UNKNOWN);
        assertThat(report.background().pregnant()).isEqualTo(Answer.UNKNOWN);
        assertThat(report.restlessLegs().urgeToMove()).isEqualTo(Answer.UNKNOWN);
        assertThat(report.restlessLegs().worseAtRest())
                .as("asked only of those who feel the urge")
                .isEqualTo(Answer.NOT_ASKED);
        assertThat(report.veins().legs()).isEqualTo(Veins.Legs.NOT_ASKED);
        assertThat(report.veins().symptoms()).as("asked, and none ticked").hasValue(Set.of());
    }

    /** A page without a script cannot show at once what it understands, so that it comes back once. */
    @Test
    void what_was_understood_of_a_weight_is_shown_before_it_is_sent() {
        Map<String, String> answers = proved("Stones");
        answers.put("background.beforeTreatment.weight", "13 st 2");
        answers.put("background.beforeTreatment.height", "175 cm");

        HttpResponse<String> page = post("/refer", answers);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "href=\"#background-beforeTreatment-weight\"",
                        "We read this as 83.5 kg",
                        "<details",
                        "open=\"open\"")
                .doesNotContain("href=\"#background-beforeTreatment-height\"");
        Matcher seen = Pattern.compile("name=\"background.beforeTreatment.weight.seen\" value=\"([^\"]*)\"")
                .matcher(page.body());
        assertThat(seen.find()).isTrue();
        answers.put("background.beforeTreatment.weight.seen", seen.group(1));
        restamp(answers, page);
        answers.put("background.beforeTreatment.weight", "13 st 3");
        page = post("/refer", answers);
        assertThat(page.statusCode()).as("another weight than was seen").isEqualTo(422);
        answers.put("background.beforeTreatment.weight", "13 st 2");
        restamp(answers, page);
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
    }

    @Test
    void what_cannot_be_a_weight_is_said_in_words_of_the_page() {
        Map<String, String> answers = proved("Pounds");
        answers.put("background.beforeTreatment.weight", "800 lb");
        answers.put("background.beforeTreatment.otherAllergy", "false");
        answers.put("background.beforeTreatment.allergicTo", "latex");

        HttpResponse<String> page = post("/refer?lang=de", answers);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Geben Sie Ihr Gewicht mit der Einheit an", "dass Sie auf nichts anderes allergisch sind");
    }

    @Test
    void what_was_understood_is_said_in_the_language_of_the_page() {
        Map<String, String> typed = Map.of("question", "background.beforeTreatment.weight", "typed", "82,5 kg");
        assertThat(post("/refer/number?lang=de", typed).body())
                .isEqualTo("{\"understood\":\"Wir lesen das als 82.5 kg\"}");
        assertThat(post("/refer/number", Map.of("question", "background.beforeTreatment.height", "typed", "tall"))
                        .body())
                .contains("\"problem\":\"Enter your height");
        assertThat(post("/refer/number", Map.of("question", "patient.givenName", "typed", "Ada"))
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void nothing_may_be_skipped() {
        Map<String, String> answers = proved("Hasty");
        answers.remove("veins.chestPainOrBreathless");

        HttpResponse<String> page = post("/refer", answers);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#veins-chestPainOrBreathless\"");
    }
}
