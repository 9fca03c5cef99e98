package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.Referral;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The pages take people who have one name, no telephone, or no certain date of birth. */
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"clinic.patient-pages.sent-without-proof=2+1/PT1H", "clinic.patient-pages.wait-without-proof=0s"})
class RealPeopleTest extends PatientAtThePages {

    private Referral only(String givenName) {
        return intake.open().values().stream()
                .filter(referral -> referral.report().patient().givenName().equals(givenName))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_name_is_enough_for_whoever_says_so() {
        Map<String, String> answers = proved("");
        answers.put("patient.givenName", "Suharto");
        HttpResponse<String> forgotten = post("/refer", answers);
        assertThat(forgotten.statusCode()).isEqualTo(422);
        assertThat(forgotten.body()).contains("Enter your last name, or say that you have one name only");

        answers.put("patient.oneName", "true");
        restamp(answers, forgotten);
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
        assertThat(only("Suharto").report().patient().fullName()).isEqualTo("Suharto");
    }

    @Test
    void an_address_is_enough() {
        Map<String, String> answers = proved("Postonly");
        answers.put("patient.givenName", "Posy");
        answers.remove("patient.email");
        HttpResponse<String> forgotten = post("/refer", answers);
        assertThat(forgotten.body()).contains("Enter a telephone number, an e-mail address or a postal address");

        answers.put("patient.address", "1 High Street");
        restamp(answers, forgotten);
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
        assertThat(only("Posy").report().patient().hasTelephone()).isFalse();
    }

    @Test
    void the_page_itself_asks_for_the_whole_date() {
        Map<String, String> answers = proved("Yearonly");
        answers.put("patient.dateOfBirth.day", "");
        answers.put("patient.dateOfBirth.month", "");
        HttpResponse<String> page = post("/refer", answers);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#patient-dateOfBirth\"");
    }
}
