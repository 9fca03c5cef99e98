package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.HostileStrings;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attacks on the running application that are not about a form's text: each is answered, and none has an effect. */
@ClinicTest
class HostileRequestsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private JdbcClient jdbc;

    private Visitor intake;
    private Visitor stranger;

    @BeforeEach
    void begin() {
        driver.begin();
        intake = Visitor.signedIn(port, "intake");
        stranger = new Visitor(port);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.yml",
                "/..%2fapplication.yml",
                "/%2e%2e/application.yml",
                "/%2e%2e%2fapplication.yml",
                "/..%252fapplication.yml",
                "/..;/application.yml",
                "/static/../application.yml",
                "//application.yml",
                "/site.css/../application.yml",
                "/site.css/..;/application.yml",
                "/..%5capplication.yml",
                "/..%c0%afapplication.yml",
                "/application.yml%00.js",
                "/camunda/app/../../application.yml",
                "/camunda/app/tasklist/scripts/..%2f..%2f..%2f..%2f..%2fapplication.yml",
                "/camunda/app/tasklist/../../../../../../application.yml",
                "/webjars/camunda/app/tasklist/scripts/config.js",
                "/db/clinic/V100__referral.sql",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/BOOT-INF/classes/application.yml",
                "/actuator/env",
                "/actuator/heapdump",
                "/engine-rest/task",
                "/.git/config"
            })
    void no_file_of_ours_is_handed_out(String target) throws IOException {
        String answer = get(target);
        assertThat(answer).doesNotContain("data-directory", "create table", "camunda:", "customScripts", "jarMode");
        assertThat(answer.split(" ", 3)[1]).isIn("400", "401", "403", "404", "302");
    }

    @Test
    void letters_and_referrals_have_ids_and_nothing_else() throws IOException {
        for (String id : List.of(
                "..%2f..%2fetc%2fpasswd", "1%27%20or%201=1", "%00", "%7B%7B7001*7001%7D%7D", "${7001*7001}", "-1")) {
            for (String path : List.of("/api/letters/", "/api/referrals/", "/api/tasks/")) {
                HttpRequest.Builder request;
                try {
                    request = intake.request(path + id);
                } catch (IllegalArgumentException notAnAddress) {
                    continue;
                }
                HttpResponse<String> answer = intake.send(request);
                assertThat(answer.statusCode()).as(path + id).isIn(400, 403, 404);
                assertThat(answer.body()).doesNotContain("49014001");
            }
        }
    }

    @Test
    void whatever_stands_in_an_address_an_error_page_shows_none_of_it() throws IOException {
        for (String text : List.of(
                "%3Cscript%3Ehit()%3C/script%3E",
                "__$%7B7001*7001%7D__::.x", "%7B%7B7001*7001%7D%7D", "<script>hit()")) {
            for (String target :
                    List.of("/" + text, "/refer?x=" + text, "/status?reference=" + text, "/sign-in?error=" + text)) {
                assertThat(get(target)).as(target).doesNotContain("hit()", "49014001", "{{7001");
            }
        }
    }

    @Test
    void a_search_finds_by_name_and_runs_nothing() throws JsonProcessingException {
        driver.receive(Reports.dual());
        int before = referrals();
        for (String text : HostileStrings.all()) {
            HttpResponse<String> answer = intake.postJson(
                    "/api/referrals:search",
                    JSON.writeValueAsString(Map.of("familyName", text, "givenName", text, "reference", text)));
            assertThat(answer.statusCode()).as(text).isIn(200, 422);
            if (answer.statusCode() == 200) {
                assertThat(JSON.readTree(answer.body()).get("referrals"))
                        .as(text)
                        .isEmpty();
            } else {
                assertThat(JSON.readTree(answer.body()).findValuesAsText("field"))
                        .contains("familyName");
            }
        }
        assertThat(referrals()).isEqualTo(before);
    }

    @Test
    void messages_about_a_referral_are_bounded_text() throws JsonProcessingException {
        ReferralId id = driver.receive(Reports.dual());
        for (String path : List.of("withdrawal", "red-flag", "information")) {
            for (String text : List.of("leg\u0000leg", "leg\u202eleg", "\ud800", "x".repeat(5_000))) {
                HttpResponse<String> answer = intake.postJson(
                        "/api/referrals/" + id + "/" + path, JSON.writeValueAsString(Map.of("text", text)));
                assertThat(answer.statusCode()).as(path).isEqualTo(422);
                assertThat(JSON.readTree(answer.body()).findValuesAsText("field"))
                        .containsExactly("text");
            }
        }
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    @Test
    void json_is_bounded_in_depth_length_and_meaning() {
        ReferralId id = driver.receive(Reports.dual());
        TaskId task = driver.task(id, "CheckReferral");
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        for (String path : List.of(
                "/api/referrals",
                "/api/referrals:search",
                "/api/referrals/" + id + "/information",
                "/api/tasks/" + task.value() + "/advice")) {
            for (String body : List.of(
                    deep,
                    "{\"text\":" + deep + "}",
                    "{\"text\":\"a\",\"text\":\"b\"}",
                    "{\"familyName\":\"a\",\"familyName\":\"b\"}",
                    "{\"text\":\"a\"} {\"text\":\"b\"}",
                    "{\"text\":" + "9".repeat(2_000) + "}",
                    "{\"" + "k".repeat(5_000) + "\":1}",
                    "{\"text\":\"" + "x".repeat(150_000) + "\"}",
                    "{\"text\":\"\\ud800",
                    "")) {
                HttpResponse<String> answer = intake.postJson(path, body);
                assertThat(answer.statusCode()).as(path + " " + start(body)).isIn(400, 413, 422);
                assertThat(answer.body()).doesNotContain("xxxx", "kkkk", "com.fasterxml");
            }
        }
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    @Test
    void a_submission_is_bounded_in_depth_length_and_meaning() {
        ReferralId id = driver.receive(Reports.dual());
        TaskId task = driver.task(id, "CheckReferral");
        String path = "/api/tasks/" + task.value();
        assertThat(intake.send(intake.request(path + "/claim").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
        String good = "\"identityConfirmed\":true,\"contactConfirmed\":true}";
        for (String body : List.of(
                "[".repeat(100_000),
                "{\"outcome\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"outcome\":\"COMPLETE\",\"outcome\":\"ENTERED_IN_ERROR\"," + good,
                "{\"outcome\":\"COMPLETE\"," + good + good,
                "{\"outcome\":\"COMPLETE\",\"note\":\"" + "x".repeat(100_000) + "\"," + good,
                "{\"outcome\":1," + good,
                "{\"outcome\":\"COMPLETE\",\"__proto__\":{}," + good,
                "{\"outcome\":\"COMPLETE\",\"@class\":\"java.lang.Runtime\"," + good,
                "null",
                "x")) {
            HttpResponse<String> answer = intake.postJson(path + "/complete", body);
            assertThat(answer.statusCode()).as(start(body)).isEqualTo(422);
        }
        assertThat(intake.postJson(path + "/complete", "\"" + "x".repeat(300_000) + "\"")
                        .statusCode())
                .isEqualTo(413);
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    private static String start(String body) {
        return body.substring(0, Math.min(60, body.length()));
    }

    @Test
    void xml_is_taken_nowhere_of_ours() {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"leg\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";
        for (String path : List.of("/api/referrals", "/api/referrals:search", "/api/tasks/x/advice", "/refer")) {
            for (String type : List.of("application/xml", "text/xml", "application/soap+xml")) {
                HttpResponse<String> answer = intake.send(
                        intake.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(bomb)));
                assertThat(answer.statusCode()).as(path + " " + type).isIn(403, 404, 415);
            }
        }
    }

    @Test
    void a_packed_body_is_not_unpacked() {
        HttpResponse<String> answer = intake.send(intake.request("/api/referrals")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0, 0, 0, 0, 0})));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void a_method_is_what_it_is() {
        ReferralId id = driver.receive(Reports.dual());
        HttpResponse<String> overridden =
                intake.send(intake.request("/api/referrals/" + id + "/timeline?_method=DELETE")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .header("X-Method-Override", "POST"));
        assertThat(overridden.statusCode()).isEqualTo(200);
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "LEG", "PROPFIND")) {
            HttpResponse<String> answer =
                    intake.send(intake.request("/api/referrals/" + id).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isIn(400, 403, 405, 501);
        }
        assertThat(driver.liveInstances(id)).isOne();
    }

    @Test
    void the_first_of_several_values_counts_and_the_rest_does_no_harm() {
        HttpResponse<String> answer = intake.get("/api/referrals?limit=1&limit=1000000&state=CHECKING&state=%27");
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(intake.get("/api/referrals?limit=1000000").statusCode()).isEqualTo(422);
        assertThat(intake.get("/api/referrals?state=%27%20or%201=1").statusCode())
                .isEqualTo(400);
        assertThat(intake.get("/api/tasks?scope=ALL&scope=%27").statusCode()).isIn(200, 400);
        assertThat(intake.get("/api/tasks?limit=1e9").statusCode()).isEqualTo(400);
    }

    @Test
    void the_sign_in_leads_back_to_us_only() throws IOException {
        String answer = raw(
                "GET /camunda/app/tasklist/ HTTP/1.1\r\nHost: hostile.invalid\r\nConnection: close\r\n"
                        + "X-Forwarded-Host: hostile.invalid\r\nX-Forwarded-Proto: https\r\nX-Original-URL: //hostile.invalid\r\n\r\n");
        assertThat(location(answer))
                .satisfiesAnyOf(
                        location -> assertThat(location).startsWith("/"),
                        // What a Host header says is only ever told to the one who sent it.
                        location -> assertThat(location).isEqualTo("http://hostile.invalid/sign-in"));
        assertThat(answer).doesNotContain("https://hostile.invalid");

        for (String place : List.of(
                "//hostile.invalid", "https://hostile.invalid/", "/\\hostile.invalid", "%2f%2fhostile.invalid")) {
            Visitor nurse = new Visitor(port);
            nurse.get("/sign-in?continue=" + place.replace("\\", "%5C"));
            HttpResponse<String> signedIn = nurse.submit(
                    "/sign-in",
                    Map.of(
                            "username",
                            "nurse",
                            "password",
                            TestAccounts.PASSWORD,
                            "continue",
                            place,
                            "redirect",
                            place,
                            "spring-security-redirect",
                            place));
            assertThat(signedIn.headers().firstValue("Location").orElseThrow()).doesNotContain("hostile");
        }
    }

    private static String location(String answer) {
        return answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location: "))
                .map(line -> line.substring(10))
                .findFirst()
                .orElse("/");
    }

    @Test
    void nobody_writes_into_a_head_of_ours() throws IOException {
        for (String target : List.of(
                "/refer%0d%0aSet-Cookie:%20a=b", "/sign-in?x=%0d%0aSet-Cookie:%20a=b", "/api/letters/%0d%0aX:%20y")) {
            String head = get(target).split("\r\n\r\n", 2)[0];
            assertThat(head.lines())
                    .as(target)
                    .noneMatch(line -> line.startsWith("Set-Cookie: a=b") || line.startsWith("X: y"));
        }
    }

    @Test
    void a_key_of_a_request_is_no_way_in() throws JsonProcessingException {
        for (String key : HostileStrings.all()) {
            if (key.chars().allMatch(c -> c >= 0x20 && c < 0x7f) && !key.isBlank()) {
                HttpResponse<String> answer = intake.send(intake.request("/api/referrals")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString("{}")));
                assertThat(answer.statusCode()).as(key).isEqualTo(422);
            }
        }
    }

    @Test
    void a_file_with_a_hostile_head_names_its_columns_by_their_place() {
        HttpResponse<String> answer = intake.send(intake.request("/api/referrals:import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("<script>hit()</script>,=1+1,${7001*7001}\nx,y,z")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("column 1").doesNotContain("hit()", "=1+1", "7001*7001");
    }

    @Test
    void strangers_get_nowhere_by_guessing_ids() {
        for (String path : List.of("/api/referrals/", "/api/letters/", "/api/tasks/")) {
            assertThat(stranger.get(path + UUID.randomUUID()).statusCode()).isEqualTo(401);
        }
    }

    private int referrals() {
        return jdbc.sql("select count(*) from clinic.referral")
                .query(Integer.class)
                .single();
    }
}
