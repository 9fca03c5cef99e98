package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.referral.Referral;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The patients' pages in another language than English. */
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "clinic.patient-pages.asked-wrongly=2+2/PT1H")
class PatientInGermanTest extends PatientAtThePages {

    private static final String[] GERMAN = {"Accept-Language", "de-AT,de;q=0.9,en;q=0.5"};

    @BeforeEach
    void clear() {
        intake.open().clear();
    }

    @Test
    void the_browsers_language_is_taken_where_it_is_there() {
        assertThat(get("/refer", GERMAN).body())
                .contains("<html lang=\"de\"", "Melden Sie sich in der Klinik an", "Hat eine Vene an Ihrem Bein")
                .doesNotContain("lang=de\"");
        assertThat(get("/refer", "Accept-Language", "fr").body()).contains("<html lang=\"en\"");
        assertThat(get("/refer", "Accept-Language", "en-US,de").body()).contains("<html lang=\"en\"");
        assertThat(get("/refer", "Accept-Language", ";;q=x").body()).contains("<html lang=\"en\"");
        assertThat(get("/refer", "Accept-Language", "de,-").body()).contains("<html lang=\"en\"");
        assertThat(get("/refer").body()).contains("<html lang=\"en\"");
    }

    @Test
    void the_address_counts_more_and_goes_on_in_every_link() {
        HttpResponse<String> page = get("/?lang=de", "Accept-Language", "en");
        assertThat(page.body())
                .contains("<html lang=\"de\"", "href=\"/refer?lang=de\"", "href=\"/status?lang=de\"")
                .contains("Krampfadern", "hreflang=\"en\"", "href=\"/?lang=en\"");
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(get("/refer?lang=de").body()).contains("action=\"/refer?lang=de\"");
        assertThat(get("/?lang=en", GERMAN).body()).contains("<html lang=\"en\"", "href=\"/refer?lang=en\"");
        for (String asked : new String[] {"DE", "de-AT", "de_CH", "De-de"}) {
            assertThat(get("/refer?lang=" + asked).body()).as(asked).contains("<html lang=\"de\"", "/refer?lang=de");
        }
        assertThat(get("/?lang=deutsch").body()).contains("<html lang=\"en\"");
        assertThat(get("/?lang=xx", GERMAN).body()).contains("<html lang=\"de\"");
    }

    @Test
    void staff_read_english_until_their_words_are_there() {
        assertThat(get("/import", GERMAN).body()).contains("<html lang=\"en\"", "Refer yourself");
    }

    @Test
    void a_patient_refers_herself_in_german_and_is_written_to_in_it() {
        assertThat(get("/refer?lang=de").body())
                .containsPattern("name=\"patient.language\"\\s+value=\"de\"[^>]*checked");
        Map<String, String> answers = proved("Quill");
        answers.put("patient.language", "de");
        HttpResponse<String> sent = post("/refer?lang=de", answers);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/refer/receipt?lang=de");
        Referral referral = intake.open().values().iterator().next();
        assertThat(referral.report().patient().reads()).isEqualTo(new Language("de"));
        assertThat(get("/refer/receipt?lang=de").body())
                .contains("Wir haben Ihre Anmeldung", "Unser Empfang prüft heute bis 16:30\u00a0Uhr Ihre Angaben");
        assertThat(get("/refer/receipt").body())
                .as("what happens next is told in the language of whoever looks")
                .contains("We have your referral", "Our reception checks your details by 16:30 today");

        String reference = referral.reference().value();
        assertThat(post("/status?lang=de", question(reference, "31")).body())
                .contains("Unser Empfang prüft Ihre Angaben.", "Bei uns eingegangen")
                .containsPattern("\\d+\\. \\p{L}+ \\d{4}");
        for (int i = 0; i < 3; i++) {
            post("/status?lang=de", question(reference, "1"));
        }
        assertThat(post("/status?lang=de", question(reference, "1")).body()).contains("Es wurde zu oft gefragt");
    }

    @Test
    void what_is_wrong_is_said_in_german() {
        Map<String, String> answers = proved("7");
        answers.put("patient.givenName", "x".repeat(101));
        answers.put("patient.email", "nobody");
        answers.put("patient.language", "xx");
        answers.put("background.medicines", "iron\niron");
        answers.put("veins.visible", "");
        HttpResponse<String> page = post("/refer?lang=de", answers);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Es wurde noch nichts gesendet")
                .contains("Das ist zu lang: höchstens 100 Zeichen")
                .contains("Geben Sie mindestens einen Buchstaben ein")
                .contains("Geben Sie eine E-Mail-Adresse ein")
                .contains("Medikament 2: Das steht zweimal in der Liste")
                .contains("Wählen Sie eine Antwort")
                .contains("Wählen Sie eine der Antworten");
    }

    @Test
    void another_language_keeps_what_was_typed_and_sends_nothing() {
        Map<String, String> answers = proved("Quill");
        answers.put("patient.language", "en");
        answers.put("veins.bleeding", "PAST");
        HttpResponse<String> page = post("/refer/language?lang=de", answers);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"de\"", "value=\"Quill\"", "action=\"/refer?lang=de\"")
                .containsPattern("value=\"PAST\"[^>]*checked")
                .containsPattern("name=\"patient.language\"\\s+value=\"de\"[^>]*checked")
                .contains(answers.get("formId"));
        assertThat(intake.open()).isEmpty();
        assertThat(post("/refer?lang=de", answers).statusCode())
                .as("the form is still good")
                .isEqualTo(302);
    }

    @Test
    void the_two_sentences_about_the_date_of_birth_stand_apart() {
        assertThat(get("/status?lang=de").body())
                .containsPattern("Zum Beispiel 31 1 1970\\s*<br>\\s*Wenn Sie uns nur das Jahr");
        assertThat(get("/refer?lang=de").body())
                .contains("Zum Beispiel 31 1 1970")
                .doesNotContain("Wenn Sie uns nur das Jahr");
    }

    @Test
    void an_error_is_told_in_the_readers_language() {
        assertThat(get("/nowhere", "Accept", "text/html", "Accept-Language", "de")
                        .body())
                .contains("<html lang=\"de\"", "Diese Seite gibt es nicht");
        assertThat(get("/nowhere?lang=de", "Accept", "text/html").body()).contains("Diese Seite gibt es nicht");
    }
}
