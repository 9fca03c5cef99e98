package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.IntakeInMemory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

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
class PatientPageLimitsTest {

    private static final Pattern STAMP = Pattern.compile("name=\"formId\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private IntakeInMemory intake;

    private HttpClient patient;

    @BeforeEach
    void open() {
        patient = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return patient.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String stamp() {
        return stamp(send(request("/refer")));
    }

    private static String stamp(HttpResponse<String> page) {
        Matcher stamp = STAMP.matcher(page.body());
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }

    private static Map<String, String> answers(String familyName) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("patient.givenName", "Ada");
        answers.put("patient.familyName", familyName);
        answers.put("patient.dateOfBirth.day", "31");
        answers.put("patient.dateOfBirth.month", "1");
        answers.put("patient.dateOfBirth.year", "1970");
        answers.put("patient.email", "ada@example.org");
        answers.put("restlessLegs.urgeToMove", "false");
        answers.put("restlessLegs.familyHistory", "false");
        answers.put("veins.visible", "false");
        answers.put("veins.skinChange", "true");
        answers.put("veins.bleeding", "NONE");
        answers.put("veins.ulcer", "NONE");
        answers.put("veins.hardPainfulVein", "false");
        answers.put("veins.swollenOrTenderLeg", "NONE");
        answers.put("veins.chestPainOrBreathless", "false");
        answers.put("veins.previousTreatment", "false");
        answers.put("background.pregnant", "false");
        answers.put("background.previousClot", "false");
        answers.put("background.takesMagnesium", "false");
        return answers;
    }

    private Map<String, String> proved(String familyName) {
        Map<String, String> answers = answers(familyName);
        String stamp = stamp();
        answers.put("formId", stamp);
        answers.put("proof", ProofOfWork.of(stamp));
        return answers;
    }

    private static void refused(HttpResponse<String> page, int status, String words) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains("Nothing was sent yet", words, "020 7946 0018")
                .as("what was typed is kept")
                .contains("value=\"ada@example.org\"");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        if (status == 429) {
            assertThat(Long.parseLong(page.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
        }
    }

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
        assertThat(post("/refer", proved("Quill")).statusCode()).isEqualTo(409);
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
        answers.put("proof", ProofOfWork.of(answers.get("formId")));
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

    private Map<String, String> question(String reference, String day) {
        return Map.of(
                "reference", reference, "dateOfBirth.day", day, "dateOfBirth.month", "1", "dateOfBirth.year", "1970");
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

    /** The way without a script, with a short wait. */
    @Nested
    @TestPropertySource(properties = "clinic.patient-pages.wait-without-proof=0s")
    class WithoutScript {

        @Test
        void it_is_open_for_a_few() {
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

    /** Behind a proxy that the server was told to believe. */
    @Nested
    @TestPropertySource(properties = "server.forward-headers-strategy=native")
    class BehindAProxy {

        @Test
        void each_patient_counts_alone() {
            for (int i = 0; i < 8; i++) {
                assertThat(post("/refer", proved("Quill" + i), "X-Forwarded-For", "203.0.113." + i)
                                .statusCode())
                        .isEqualTo(302);
            }
        }
    }
}
