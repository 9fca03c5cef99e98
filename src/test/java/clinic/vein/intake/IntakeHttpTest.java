package clinic.vein.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.IdempotencyKeys.Answer;
import clinic.vein.intake.web.ProofOfWork;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way in, over HTTP, against the whole application. */
@ClinicTest
class IntakeHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STAMP = Pattern.compile("name=\"formId\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private TransactionTemplate transactions;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpClient patient =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private static String someone() {
        return "P" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + UUID.randomUUID();
    }

    private static SampleDocument document(String familyName) {
        return SampleDocument.complete()
                .with("patient.familyName", "\"" + familyName + "\"")
                .without("patient.identifier");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + ApiClient.token(port, "client-surgery"));
    }

    private HttpRequest post(Object document, String key) {
        HttpRequest.Builder request = request("/api/referrals").header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(document.toString()))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).join();
    }

    private int referralsOf(String familyName) {
        return jdbc.sql("select count(*) from clinic.referral where family_name = :name")
                .param("name", familyName)
                .query(Integer.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    @Test
    void a_referral_is_created_and_says_where_it_goes_and_why() throws IOException {
        HttpResponse<String> response = send(post(document(someone()), null));

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode created = json(response);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .endsWith("/api/referrals/" + created.get("id").asText()));
        assertThat(created.get("state").asText()).isEqualTo("CHECKING");
        assertThat(created.get("pathway").asText()).isEqualTo("DUAL");
        assertThat(created.get("urgency").asText()).isEqualTo("ROUTINE");
        assertThat(created.get("rules")).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.get("decision").asText()).isNotBlank();
            assertThat(rule.get("id").asText()).isNotBlank();
            assertThat(rule.get("source").asText()).isNotBlank();
        });
    }

    @Test
    void a_bad_document_is_refused_whole() throws IOException {
        String name = someone();

        HttpResponse<String> response = send(
                post(document(name).with("restlessLegs.severity", "11").with("veins.bleeding", "\"MAYBE\""), null));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(response).findValuesAsText("field"))
                .containsExactlyInAnyOrder("restlessLegs.severity", "veins.bleeding");
        assertThat(referralsOf(name)).isZero();
    }

    @Test
    void a_second_report_is_news_on_the_open_referral_and_its_sender_is_told_what_anybody_is() throws IOException {
        String name = someone();
        HttpResponse<String> first = send(post(document(name), null));
        HttpResponse<String> second = send(post(document(name).with("veins.bleeding", "\"NOW\""), null));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(json(second).get("reference")).isNotEqualTo(json(first).get("reference"));
        assertThat(json(second).get("id")).isNotEqualTo(json(first).get("id"));
        assertThat(json(second).get("urgency").asText()).isEqualTo("EMERGENCY");
        assertThat(json(second).get("state").asText()).isEqualTo("RED_FLAG");
        assertThat(json(second).get("rules").toString()).contains("urgency-bleeding-now");
        assertThat(fieldsOf(second)).isEqualTo(fieldsOf(first));
        assertThat(referralsOf(name)).isEqualTo(1);
        assertThat(tasksOf(name)).containsExactlyInAnyOrder("CheckReferral", "HandleRedFlag", "ReadInformation");
    }

    private static List<String> fieldsOf(HttpResponse<String> response) throws IOException {
        List<String> names = new ArrayList<>();
        json(response).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private List<String> tasksOf(String familyName) {
        return jdbc.sql("""
                        select key from clinic.open_task join clinic.referral on referral.id = open_task.referral_id
                        where family_name = :name""").param("name", familyName).query(String.class).list();
    }

    @Test
    void a_report_that_is_sent_twice_within_the_hour_is_news_once() {
        String name = someone();
        send(post(document(name), null));
        SampleDocument news = document(name).with("restlessLegs.severity", "9");

        String one = send(post(news, null)).body();
        String other = send(post(news, null)).body();

        assertThat(other).isEqualTo(one);
        assertThat(tasksOf(name)).containsExactlyInAnyOrder("CheckReferral", "ReadInformation");
    }

    @Test
    void whoever_is_only_perhaps_the_same_gets_a_referral_of_their_own() {
        String name = someone();
        send(post(document(name), null));
        send(post(document(name).with("patient.phone", "\"07700 900999\"").with("patient.email", "null"), null));

        assertThat(referralsOf(name)).isEqualTo(2);
    }

    @Test
    void a_row_of_a_known_patient_is_news_as_well() {
        String name = someone();
        send(post(document(name), null));
        String file = "givenName,familyName,dateOfBirth,phone,swollenOrTenderLeg\nAda," + name
                + ",1970-01-31,07700 900123,ONE";

        HttpResponse<String> answer = send(request("/api/referrals:import")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build());

        assertThat(answer.body()).contains("\"result\":\"ACCEPTED\"", "\"urgency\":\"SAME_DAY\"");
        assertThat(referralsOf(name)).isEqualTo(1);
        assertThat(tasksOf(name)).contains("HandleRedFlag");
    }

    @Test
    void the_same_key_has_one_effect_and_one_answer() throws IOException {
        String name = someone();
        String key = UUID.randomUUID().toString();

        Set<String> answers = IntStream.range(0, 6)
                .mapToObj(i -> http.sendAsync(post(document(name), key), BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .peek(response -> assertThat(response.statusCode()).isEqualTo(201))
                .map(HttpResponse::body)
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
        assertThat(referralsOf(name)).isEqualTo(1);
        HttpResponse<String> other = send(post(document(someone()), key));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).findValuesAsText("code")).contains("idempotency.key.reused");
        assertThat(send(post(document(someone()), "")).statusCode()).isEqualTo(422);
        assertThat(send(post(document(someone()), "k".repeat(201))).statusCode())
                .isEqualTo(422);
        assertThat(send(post(document(someone()), "k".repeat(200))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void another_system_does_not_say_that_a_patient_or_reception_wrote() throws IOException {
        for (String person : List.of("SELF", "STAFF")) {
            HttpResponse<String> refused = send(post(document(someone()).with("source", "\"" + person + "\""), null));
            assertThat(refused.statusCode()).as(person).isEqualTo(422);
            assertThat(json(refused).at("/violations/0/field").asText()).isEqualTo("source");
        }
        for (String system : List.of("API", "FHIR")) {
            assertThat(send(post(document(someone()).with("source", "\"" + system + "\""), null))
                            .statusCode())
                    .as(system)
                    .isEqualTo(201);
        }
    }

    @Test
    void a_refused_request_does_not_use_up_its_key() {
        String key = UUID.randomUUID().toString();
        SampleDocument wrong = document(someone()).with("veins.bleeding", "\"PERHAPS\"");

        assertThat(send(post(wrong, key)).statusCode()).isEqualTo(422);
        assertThat(send(post(document(someone()), key)).statusCode()).isEqualTo(201);
    }

    @Test
    void a_key_is_free_again_when_it_expired() {
        String key = UUID.randomUUID().toString();
        Instant first = Instant.parse("2026-03-04T09:00:00Z");
        ContentHash one = ContentHash.of(new byte[] {1});
        ContentHash two = ContentHash.of(new byte[] {2});
        Duration day = Duration.ofHours(24);

        transactions.executeWithoutResult(status -> {
            assertThat(keys.claim("a", key, one, first, first.minus(day))).isTrue();
            keys.keep("a", key, new Answer("/x", "{}"));
            assertThat(keys.claim("a", key, two, first.plus(day), first)).isFalse();
            assertThat(keys.claim("b", key, two, first, first.minus(day))).isTrue();
            assertThat(keys.claim("a", key, two, first.plus(day).plusSeconds(1), first.plusSeconds(1)))
                    .isTrue();
            assertThat(keys.find("a", key).orElseThrow().request()).isEqualTo(two);
            keys.removeBefore(first.plusSeconds(1));
            assertThat(keys.find("b", key)).isEmpty();
        });
    }

    @Test
    void random_bytes_are_never_an_error_of_ours() {
        Random random = new Random(20_260_304);
        byte[] good = document(someone()).toString().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 200; round++) {
            byte[] body = good.clone();
            for (int change = random.nextInt(12); change >= 0; change--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            HttpResponse<String> response = send(request("/api/referrals")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build());
            assertThat(response.statusCode()).isIn(201, 409, 422);
        }
        assertThat(send(post("x".repeat(100_000), null)).statusCode()).isEqualTo(413);
    }

    @Test
    void two_imports_at_once_take_each_row_in_once() throws IOException {
        String mark = someone();
        String file = Arrays.stream(Question.values()).map(Question::column).collect(Collectors.joining(",")) + "\n"
                + IntStream.range(0, 12)
                        .mapToObj(i -> "CSV,Ada," + mark + "abcdefghijkl".charAt(i)
                                + ",1970-01-31,,020 7946 0018,,,,,,,true,true,true,true,7,5,,false,true,BOTH,,false,NONE,"
                                + "NONE,,false,NONE,false,false,false,false,false,false,,,false"
                                + ",,,,,,,,,,,")
                        .collect(Collectors.joining("\n"));

        List<String> lines = IntStream.range(0, 2)
                .mapToObj(i -> http.sendAsync(
                        request("/api/referrals:import")
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString(file))
                                .build(),
                        BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .peek(response -> assertThat(response.statusCode()).isEqualTo(200))
                .flatMap(response -> response.body().lines())
                .toList();

        Map<String, Integer> results = new HashMap<>();
        Set<String> references = new HashSet<>();
        for (String line : lines) {
            JsonNode answer = JSON.readTree(line);
            if (answer.has("result")) {
                results.merge(answer.get("result").asText(), 1, Integer::sum);
                references.add(answer.get("reference").asText());
            }
        }
        assertThat(results).isEqualTo(Map.of("ACCEPTED", 12, "ALREADY_KNOWN", 12));
        assertThat(references).hasSize(12);
    }

    @Test
    void a_red_flag_that_is_open_goes_to_a_person() throws IOException {
        JsonNode notAsked = json(send(post(harmless().without("veins.chestPainOrBreathless"), null)));
        assertThat(notAsked.path("urgency").asText()).isEqualTo("URGENT");
        assertThat(notAsked.path("pathway").asText()).isEqualTo("DUAL");
        assertThat(notAsked.path("state").asText()).isNotIn("RETURNED_WITH_ADVICE", "RED_FLAG");

        JsonNode unknown = json(send(post(harmless().with("veins.chestPainOrBreathless", "\"UNKNOWN\""), null)));
        assertThat(unknown.path("urgency").asText()).isEqualTo("SAME_DAY");
        assertThat(unknown.path("state").asText()).isEqualTo("RED_FLAG");

        assertThat(json(send(post(harmless(), null))).path("state").asText()).isEqualTo("RETURNED_WITH_ADVICE");
    }

    @Test
    void a_childs_open_sore_waits_for_a_clinician() throws IOException {
        JsonNode child = json(send(post(
                document(someone())
                        .with("patient.dateOfBirth", "\"2014-05-05\"")
                        .with("veins.ulcer", "\"OPEN\"")
                        .with("veins.ulcerDays", "40"),
                null)));

        assertThat(child.path("pathway").asText()).isEqualTo("ADVICE");
        assertThat(child.path("urgency").asText()).isEqualTo("URGENT");
        assertThat(child.path("state").asText()).isEqualTo("TRIAGED");
    }

    /** Asked for everything, and nothing is the matter. */
    private static SampleDocument harmless() {
        return document(someone())
                .with("restlessLegs.urgeToMove", "\"NO\"")
                .with("restlessLegs.worseAtRest", "\"NO\"")
                .with("restlessLegs.relievedByMovement", "\"NO\"")
                .with("restlessLegs.worseInEvening", "\"NO\"")
                .with("restlessLegs.severity", "0")
                .with("restlessLegs.nightsPerWeek", "0")
                .with("veins.visible", "\"NO\"")
                .with("veins.legs", "\"NONE\"");
    }

    @Test
    void a_wrong_header_is_a_problem_that_names_the_columns() throws IOException {
        HttpResponse<String> response = send(request("/api/referrals:import")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("source,severitty\nCSV,1"))
                .build());

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(response).findValuesAsText("field")).contains("severitty", "familyName");
    }

    @Test
    void strangers_create_and_import_nothing() {
        for (String path : List.of("/api/referrals", "/api/referrals:import")) {
            HttpRequest anonymous = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertThat(send(anonymous).statusCode()).isIn(401, 403);
        }
    }

    private HttpResponse<String> page(HttpRequest.Builder request) {
        return patient.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private HttpRequest.Builder pageRequest(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields) {
        String form = page(pageRequest(path)).body();
        Matcher token = TOKEN.matcher(form);
        assertThat(token.find()).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        Matcher stamp = STAMP.matcher(form);
        if (stamp.find()) {
            all.put("formId", stamp.group(1));
            all.put("proof", ProofOfWork.of(stamp.group(1), 1));
        }
        all.put("_csrf", token.group(1));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return page(pageRequest(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Map<String, String> answers(String familyName) {
        Map<String, String> answers = new HashMap<>();
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

    @Test
    void a_form_without_its_cookie_comes_back_filled_in() {
        String name = someone();
        String body = answers(name).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest withoutCookie = pageRequest("/refer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> page = HttpClient.newHttpClient()
                .sendAsync(withoutCookie, BodyHandlers.ofString())
                .join();

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("did not send the cookie", "value=\"" + name + "\"", "name=\"_csrf\"")
                .doesNotContain("token of the session");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("VEIN-CSRF");
    }

    @Test
    void a_patient_gets_a_receipt_and_can_follow_the_referral() {
        String name = someone();

        HttpResponse<String> sent = submit("/refer", answers(name));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/refer/receipt");
        HttpResponse<String> receipt = page(pageRequest("/refer/receipt"));
        Matcher reference = Pattern.compile("VC-\\w{4}-\\w{4}").matcher(receipt.body());
        assertThat(reference.find()).isTrue();
        assertThat(receipt.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(receipt.body()).doesNotContain(name);

        Map<String, String> question = new HashMap<>(Map.of(
                "reference", reference.group().toLowerCase().replace("-", " "),
                "dateOfBirth.day", "31",
                "dateOfBirth.month", "01",
                "dateOfBirth.year", "1970"));
        HttpResponse<String> status = submit("/status", question);
        assertThat(status.body())
                .contains("Our reception is checking your details.")
                .doesNotContain(name);
        assertThat(status.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

        // A wrong birth date and an unknown reference answer alike, up to what was typed.
        question.put("dateOfBirth.day", "30");
        HttpResponse<String> wrongBirth = submit("/status", question);
        question.put("reference", "vc 2222 2222");
        HttpResponse<String> unknown = submit("/status", question);
        assertThat(wrongBirth.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(neutral(wrongBirth.body()))
                .isEqualTo(neutral(unknown.body()))
                .contains("We cannot show a referral");
    }

    @Test
    void pasted_dirt_is_no_mistake_of_the_patients() {
        String name = someone();
        Map<String, String> answers = answers("\u200b" + name + "\u00ad\u00a0");
        answers.put("patient.email", "\u202adirk@example.org\u202c");

        assertThat(submit("/refer", answers).statusCode()).isEqualTo(302);
        assertThat(referralsOf(name)).isOne();
    }

    @Test
    void whoever_cannot_be_rung_is_asked_to_ring() {
        Map<String, String> answers = answers(someone());
        answers.put("patient.phone", "");
        answers.put("patient.email", "");
        answers.put("patient.address", "1 High Street");
        answers.put("veins.swollenOrTenderLeg", "ONE");

        assertThat(submit("/refer", answers).statusCode()).isEqualTo(302);
        assertThat(page(pageRequest("/refer/receipt")).body())
                .contains("We have no telephone number of yours", "ring us")
                .doesNotContain("nurse rings you");
    }

    @Test
    void what_is_known_of_a_birth_date_is_enough_to_ask_where_the_referral_is() throws IOException {
        JsonNode created = json(send(post(document(someone()).with("patient.dateOfBirth", "\"1960-05\""), null)));
        Map<String, String> question =
                new HashMap<>(Map.of("reference", created.get("reference").asText()));

        for (String typed : List.of("--5-1960", "-31-5-1960")) {
            assertThat(submit("/status", asked(question, typed)).body())
                    .as(typed)
                    .contains("Our reception is checking");
        }
        for (String typed : List.of("---1960", "--6-1960", "-1-6-1960", "---", "-31--1960")) {
            assertThat(submit("/status", asked(question, typed)).body())
                    .as(typed)
                    .contains("We cannot show a referral");
        }
    }

    private static Map<String, String> asked(Map<String, String> question, String typed) {
        String[] boxes = typed.split("-", -1);
        Map<String, String> asked = new HashMap<>(question);
        asked.put("dateOfBirth.day", boxes[1]);
        asked.put("dateOfBirth.month", boxes[2]);
        asked.put("dateOfBirth.year", boxes[3]);
        return asked;
    }

    private static String neutral(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "value");
    }

    @Test
    void a_known_patient_is_told_on_the_page_what_anybody_is_and_the_nurse_gets_the_red_flag() throws IOException {
        String name = someone();
        Map<String, String> answers = answers(name);
        submit("/refer", answers);
        String first = page(pageRequest("/refer/receipt")).body();
        answers.put("veins.bleeding", "NOW");

        HttpResponse<String> second = submit("/refer", answers);

        assertThat(second.statusCode()).isEqualTo(302);
        String receipt = page(pageRequest("/refer/receipt")).body();
        assertThat(receipt).contains("Call <a").doesNotContain(reference(first));
        assertThat(referralsOf(name)).isEqualTo(1);
        assertThat(tasksOf(name)).contains("HandleRedFlag");
        assertThat(submit(
                                "/status",
                                Map.of(
                                        "reference",
                                        reference(receipt),
                                        "dateOfBirth.day",
                                        "31",
                                        "dateOfBirth.month",
                                        "1",
                                        "dateOfBirth.year",
                                        "1970"))
                        .body())
                .doesNotContain("We cannot show a referral");
    }

    private static String reference(String page) {
        Matcher reference = Pattern.compile("VC-\\w{4}-\\w{4}").matcher(page);
        assertThat(reference.find()).isTrue();
        return reference.group();
    }

    @Test
    void the_page_keeps_what_was_typed_and_links_to_each_problem() {
        String name = someone();
        Map<String, String> answers = answers(name);
        answers.put("patient.dateOfBirth.month", "13");
        answers.put("patient.address", "<script>alert(1)</script>");
        answers.remove("veins.bleeding");

        HttpResponse<String> page = submit("/refer", answers);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#patient-dateOfBirth\"", "href=\"#veins-bleeding\"", "Enter a real date")
                .contains("value=\"" + name + "\"", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(referralsOf(name)).isZero();
    }

    @Test
    void the_page_takes_nothing_from_a_post_without_its_token() {
        HttpResponse<String> response = page(pageRequest("/refer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("patient.givenName=A")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("did not send the cookie");
    }
}
