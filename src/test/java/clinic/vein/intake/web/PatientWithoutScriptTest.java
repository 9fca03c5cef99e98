package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Veins;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
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

    @Test
    void nothing_may_be_skipped() {
        Map<String, String> answers = proved("Hasty");
        answers.remove("veins.chestPainOrBreathless");

        HttpResponse<String> page = post("/refer", answers);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#veins-chestPainOrBreathless\"");
    }
}
