package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** What the patients' pages do with too many, too quick and mechanical senders; each test has tallies of its own. */
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "clinic.patient-pages.sent=6+1/PT1H",
            "clinic.patient-pages.sent-without-proof=2+1/PT1H",
            "clinic.patient-pages.sent-about-patient=2+1/PT1H",
            "clinic.patient-pages.asked-wrongly=3+1/PT1H",
            "clinic.patient-pages.asked=9+1/PT1H",
            "clinic.patient-pages.wait-without-proof=1h",
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class PatientPageLimitsTest extends PatientAtThePages {

    @Test
    void too_many_from_one_address_are_asked_to_wait_or_to_ring() {
        for (int i = 0; i < 6; i++) {
            assertThat(post("/refer", proved("Quill" + i)).statusCode()).isEqualTo(302);
        }
        refused(post("/refer", proved("Last")), 429, "too many forms");
        assertThat(intake.open()).hasSize(6);
    }

    @Test
    void nobody_gets_around_it_by_telling_another_address() {
        for (int i = 0; i < 6; i++) {
            post("/refer", proved("Quill" + i));
        }
        refused(
                post("/refer", proved("Last"), "X-Forwarded-For", "203.0.113.7", "Forwarded", "for=203.0.113.7"),
                429,
                "too many forms");
    }

    @Test
    void a_red_flag_is_told_even_then() {
        for (int i = 0; i < 6; i++) {
            post("/refer", proved("Quill" + i));
        }
        Map<String, String> answers = proved("Last");
        answers.put("veins.bleeding", "NOW");
        assertThat(post("/refer", answers).body())
                .contains("<div class=\"shown\" role=\"alert\"><div class=\"red-flag emergency\"");
        answers.put("veins.bleeding", "NONE");
        answers.put("veins.swollenOrTenderLeg", "ONE");
        assertThat(post("/refer", answers).body())
                .contains("<div class=\"shown\" role=\"alert\"><div class=\"red-flag same-day\"");
        answers.put("veins.swollenOrTenderLeg", "NONE");
        assertThat(post("/refer", answers).body()).doesNotContain("<div class=\"shown\"");
    }

    @Test
    void one_patient_is_referred_only_so_often() {
        assertThat(post("/refer", proved("Quill")).statusCode()).isEqualTo(302);
        assertThat(post("/refer", proved("Quill")).statusCode()).isEqualTo(302);
        refused(post("/refer", proved("  qUILL ")), 429, "too many forms");
        assertThat(post("/refer", proved("Other")).statusCode()).isEqualTo(302);
    }

    @Test
    void without_a_proof_a_form_must_have_been_open_for_a_while() {
        Map<String, String> answers = answers("Quill");
        answers.put("formId", stamp());
        refused(post("/refer", answers), 429, "Please look over them once more");
        answers.put("proof", "123456789012345678901234567890");
        refused(post("/refer", answers), 429, "Please look over them once more");
        answers.put("proof", ProofOfWork.of(answers.get("formId"), PROOF_BITS));
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_of_nobodys_is_handed_out_anew() {
        for (String stamp : new String[] {"", "x", "x.y", stamp() + "x", ".", "€.€", "A".repeat(5_000)}) {
            Map<String, String> answers = answers("Quill");
            answers.put("formId", stamp);
            answers.put("proof", "1");
            HttpResponse<String> page = post("/refer", answers);
            refused(page, 422, "open for too long");
            assertThat(stamp(page)).isNotEqualTo(stamp);
        }
        assertThat(intake.open()).isEmpty();
    }

    @Test
    void a_form_becomes_one_referral_and_sending_it_twice_shows_the_receipt_again() {
        Map<String, String> answers = proved("Quill");
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
        HttpResponse<String> again = post("/refer", answers);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/refer/receipt");

        patient = HttpClient.newHttpClient();
        answers.put("patient.familyName", "Other");
        refused(post("/refer", answers), 422, "sent before");
        assertThat(intake.open()).hasSize(1);
    }

    /** Gone back, thought of something, and sent again: once the old receipt was shown and the news was lost. */
    @Test
    void what_is_changed_on_a_form_that_was_sent_is_not_lost_in_silence() {
        Map<String, String> answers = proved("Quill");
        post("/refer", answers);
        answers.put("veins.chestPainOrBreathless", "true");

        HttpResponse<String> page = post("/refer", answers);

        refused(page, 422, "sent before with other answers");
        assertThat(page.body()).contains("<div class=\"shown\" role=\"alert\"><div class=\"red-flag emergency\"");
        restamp(answers, page);
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
    }

    /** One proof is good for one try; whoever corrects an answer goes on from the page that was given back. */
    @Test
    void a_refused_form_is_used_up_and_given_back_with_a_stamp_of_its_own() {
        Map<String, String> answers = proved("Quill");
        answers.put("veins.bleeding", "");
        HttpResponse<String> page = post("/refer", answers);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(stamp(page)).isNotEqualTo(answers.get("formId"));
        assertThat(post("/refer", answers).body())
                .as("the same once more is the same refusal")
                .doesNotContain("sent before");

        answers.put("veins.bleeding", "NONE");
        refused(post("/refer", answers), 422, "sent before");
        restamp(answers, page);
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
    }

    @Test
    void what_fills_in_the_hidden_box_gets_nowhere_but_a_person_does() {
        Map<String, String> answers = proved("Quill");
        answers.put("website", "https://example.org");
        HttpResponse<String> page = post("/refer", answers);
        refused(page, 422, "filled in a box");
        assertThat(page.body()).doesNotContain("https://example.org");
        answers.put("website", "");
        assertThat(post("/refer", answers).statusCode()).isEqualTo(302);
    }

    @Test
    void guessing_a_birth_date_ends_alike_for_references_that_exist_and_that_do_not() {
        post("/refer", proved("Quill"));
        String reference = intake.open().values().iterator().next().reference().value();
        for (int i = 1; i <= 4; i++) {
            HttpResponse<String> known = post("/status", question(reference, "2" + i));
            HttpResponse<String> unknown = post("/status", question("VC-2222-2222", "2" + i));
            assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(i < 4 ? 200 : 429);
            assertThat(known.body().replaceAll("value=\"[^\"]*\"", ""))
                    .isEqualTo(unknown.body().replaceAll("value=\"[^\"]*\"", ""))
                    .contains(i < 4 ? "We cannot show a referral" : "asked too often", "020 7946 0018");
            assertThat(known.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
        assertThat(post("/status", question(reference, "31")).statusCode())
                .as("the right answer, too late")
                .isEqualTo(429);
    }

    @Test
    void a_year_beyond_all_calendars_is_a_wrong_one() {
        Map<String, String> asked = new HashMap<>(question("VC-2222-2222", "1"));
        asked.put("dateOfBirth.year", "+5874898");
        HttpResponse<String> answer = post("/status", asked);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("We cannot show a referral");
    }

    @Test
    void whoever_asks_rightly_may_ask_often() {
        post("/refer", proved("Quill"));
        String reference = intake.open().values().iterator().next().reference().value();
        for (int i = 0; i < 8; i++) {
            assertThat(post("/status", question(reference, "31")).body()).contains("Our reception is checking");
        }
        post("/status", question("VC-3333-3333", "31"));
        assertThat(post("/status", question(reference, "31")).statusCode())
                .as("too often from this address")
                .isEqualTo(429);
    }
}
