package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
}
