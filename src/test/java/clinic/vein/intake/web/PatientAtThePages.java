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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A patient who sends forms without a browser. */
@TestPropertySource(properties = "clinic.patient-pages.proof-bits=" + PatientAtThePages.PROOF_BITS)
abstract class PatientAtThePages {

    /** Few, because each form's proof is worked out here; the page's own script does the usual ones in a browser. */
    static final int PROOF_BITS = 8;

    private static final Pattern STAMP = Pattern.compile("name=\"formId\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    protected IntakeInMemory intake;

    protected HttpClient patient;

    @BeforeEach
    void open() {
        patient = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    final HttpResponse<String> send(HttpRequest.Builder request) {
        return patient.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    final HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    final HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    final HttpResponse<String> get(String path) {
        return send(request(path));
    }

    final String stamp() {
        return stamp(get("/refer"));
    }

    static String stamp(HttpResponse<String> page) {
        Matcher stamp = STAMP.matcher(page.body());
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }

    static Map<String, String> answers(String familyName) {
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
        answers.put("veins.coldPainfulLeg", "false");
        answers.put("veins.hotRedLegWithFever", "false");
        answers.put("veins.previousTreatment", "false");
        answers.put("background.pregnant", "false");
        answers.put("background.previousClot", "false");
        answers.put("background.takesMagnesium", "false");
        return answers;
    }

    final Map<String, String> proved(String familyName) {
        Map<String, String> answers = answers(familyName);
        restamp(answers, get("/refer"));
        return answers;
    }

    /** To be sent from the page that was given back. */
    static void restamp(Map<String, String> answers, HttpResponse<String> page) {
        String stamp = stamp(page);
        answers.put("formId", stamp);
        answers.put("proof", ProofOfWork.of(stamp, PROOF_BITS));
    }

    static void refused(HttpResponse<String> page, int status, String words) {
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

    final Map<String, String> question(String reference, String day) {
        return Map.of(
                "reference", reference, "dateOfBirth.day", day, "dateOfBirth.month", "1", "dateOfBirth.year", "1970");
    }
}
