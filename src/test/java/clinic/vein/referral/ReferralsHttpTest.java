package clinic.vein.referral;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding a referral, reading it and telling it something, over HTTP. */
@ClinicTest
class ReferralsHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    Referrals referrals;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void aReferralIsFoundByNameWithoutANameInAnAddress() {
        ReferralReport report = Reports.dual();
        ReferralId id = driver.receive(report);
        Visitor intake = as("intake");

        HttpResponse<String> answer = post(
                intake,
                "/api/referrals:search",
                "{'familyName':'" + report.patient().familyName().toUpperCase() + "'}");

        assertThat(json(answer).at("/referrals")).hasSize(1);
        assertThat(json(answer).at("/referrals/0/id").asText()).isEqualTo(id.toString());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(intake.get("/api/referrals:search?familyName=x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSearchForNothingIsRefused() {
        HttpResponse<String> answer = post(as("intake"), "/api/referrals:search", "{'givenName':'A'}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/violations/0/field").asText()).isEqualTo("familyName");
    }

    @Test
    void theListIsByState() {
        ReferralId id = driver.receive(Reports.nothingMuch());

        JsonNode returned = json(as("intake").get("/api/referrals?state=RETURNED_WITH_ADVICE&limit=200"));
        JsonNode checking = json(as("intake").get("/api/referrals?state=CHECKING&limit=200"));

        assertThat(returned.toString()).contains(id.toString());
        assertThat(checking.toString()).doesNotContain(id.toString());
    }

    @Test
    void theCaseFileAndTheTimelineAreShown() {
        ReferralId id = driver.receive(Reports.dual());

        JsonNode file = json(as("intake").get("/api/referrals/" + id));
        JsonNode timeline = json(as("intake").get("/api/referrals/" + id + "/timeline"));

        assertThat(file.at("/referral/state").asText()).isEqualTo("CHECKING");
        assertThat(file.at("/triage").toString()).contains("DUAL");
        assertThat(timeline.findValuesAsText("kind")).startsWith("RECEIVED", "TRIAGED");
        assertThat(timeline.get(1).at("/entry").toString()).isEqualTo("{\"pathway\":\"DUAL\",\"urgency\":\"ROUTINE\"}");
        assertThat(timeline.findValuesAsText("text"))
                .hasSameSizeAs(timeline)
                .noneMatch(text -> text.matches(".*([A-Z]{2}|[a-z][A-Z]|_).*"));
        assertThat(file.at("/timeline")).isEqualTo(timeline);
    }

    @Test
    void whoSawAnOldVersionCannotWithdrawTheReferral() {
        ReferralId id = driver.receive(Reports.dual());
        Visitor intake = as("intake");
        String seen =
                intake.get("/api/referrals/" + id).headers().firstValue("ETag").orElseThrow();
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        HttpResponse<String> stale =
                post(intake, "/api/referrals/" + id + "/withdrawal", "{'text':'Moved away'}", "If-Match", seen);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_REVIEW);

        String fresh =
                intake.get("/api/referrals/" + id).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> withdrawn =
                post(intake, "/api/referrals/" + id + "/withdrawal", "{'text':'Moved away'}", "If-Match", fresh);
        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(driver.state(id)).isEqualTo(ReferralState.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Her husband rang: she died on 20 November", "Ist am 20.11. verstorben"})
    void aDeathIsNoWithdrawal(String told) {
        ReferralId id = driver.receive(Reports.dual());

        HttpResponse<String> answer =
                post(as("intake"), "/api/referrals/" + id + "/withdrawal", "{'text':'" + told + "'}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/violations/0/field").asText()).isEqualTo("text");
        assertThat(json(answer).at("/violations/0/code").asText()).isEqualTo("tells.of.death");
        assertThat(driver.state(id)).isNotEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void aClosedReferralTakesNoMessages() {
        ReferralId id = driver.receive(Reports.nothingMuch());

        HttpResponse<String> answer =
                post(as("intake"), "/api/referrals/" + id + "/withdrawal", "{'text':'Moved away'}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/violations/0/code").asText()).isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource({"/red-flag,HandleRedFlag", "/information,ReadInformation"})
    void newsOfAClosedReferralGoesToOneThatFollowsIt(String message, String task) {
        ReferralId closed = driver.receive(Reports.nothingMuch());

        assertThat(post(
                                as("intake"),
                                "/api/referrals/" + closed + message,
                                "{'text':'One calf is swollen since Monday'}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(as("intake"), "/api/referrals/" + closed + message, "{'text':'It is worse today'}")
                        .statusCode())
                .isEqualTo(204);

        List<ReferralId> following = jdbc
                .sql("select id from clinic.referral where follows = :id")
                .param("id", closed.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ReferralId::new)
                .toList();
        assertThat(following).hasSize(1);
        ReferralId follows = following.get(0);
        assertThat(driver.openTasks(follows)).contains(task);
        JsonNode file = json(as("intake").get("/api/referrals/" + follows));
        assertThat(file.at("/referral/follows").asText()).isEqualTo(closed.toString());
        assertThat(file.at("/information").toString())
                .contains("One calf is swollen since Monday", "It is worse today");
        assertThat(driver.state(closed)).isEqualTo(ReferralState.RETURNED_WITH_ADVICE);
    }

    @Test
    void thePageOfAClosedReferralTakesARedFlagAndSaysWhatToDoNow() {
        ReferralId closed = driver.receive(Reports.nothingMuch());
        Visitor intake = as("intake");
        String page = intake.get("/enquiries/" + closed).body();

        HttpResponse<String> sent = intake.post(
                "/enquiries/" + closed + "/red-flag",
                Visitor.token(page),
                java.util.Map.of("text", "One calf is swollen"));

        assertThat(page).contains("This referral is closed", "Give it to the nurses now");
        assertThat(sent.statusCode()).isEqualTo(302);
        String next = sent.headers().firstValue("Location").orElseThrow();
        assertThat(next).doesNotContain(closed.toString());
        assertThat(intake.get(next.replaceFirst("^https?://[^/]+", "")).body())
                .contains("stands on another one", "999", "It follows");
    }

    @Test
    void whatAClosedReferralCannotTakeStaysOnThePage() {
        ReferralId closed = driver.receive(Reports.nothingMuch());
        Visitor intake = as("intake");
        String token = Visitor.token(intake.get("/enquiries/" + closed).body());

        HttpResponse<String> refused = intake.post(
                "/enquiries/" + closed + "/withdrawal", token, java.util.Map.of("text", "Moved to the seaside"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Moved to the seaside");
    }

    @Test
    void aRedFlagRaisesTheNursesTask() {
        ReferralId id = driver.receive(Reports.dual());

        assertThat(post(as("intake"), "/api/referrals/" + id + "/red-flag", "{'text':'Leg swollen since today'}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "HandleRedFlag");
    }

    @Test
    void newInformationRaisesATaskForThePhysician() {
        ReferralId id = driver.receive(Reports.dual());

        assertThat(post(as("intake"), "/api/referrals/" + id + "/information", "{'text':'Takes ramipril'}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "ReadInformation");
    }

    @Test
    void anUrgencyIsRaisedWithAReason() {
        ReferralId id = driver.receive(Reports.dual());
        Visitor physician = as("physician");

        assertThat(post(physician, "/api/referrals/" + id + "/urgency", "{'urgency':0,'reason':'Ulcer opened'}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> without = post(physician, "/api/referrals/" + id + "/urgency", "{'urgency':'URGENT'}");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(json(without).at("/violations/0/field").asText()).isEqualTo("reason");

        assertThat(post(physician, "/api/referrals/" + id + "/urgency", "{'urgency':'URGENT','reason':'Ulcer opened'}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(referrals.find(id).orElseThrow().urgency()).isEqualTo(Urgency.URGENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/withdrawal", "/red-flag", "/information"})
    void aMessageWithoutTextIsRefused(String message) {
        ReferralId id = driver.receive(Reports.dual());

        HttpResponse<String> answer = post(as("intake"), "/api/referrals/" + id + message, "{'text':'  '}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/violations").toString()).contains("required");
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/withdrawal", "/red-flag", "/information", "/urgency"})
    void aReferralThatDoesNotExistIsNotFound(String message) {
        HttpResponse<String> answer = post(
                as("physician"),
                "/api/referrals/" + UUID.randomUUID() + message,
                "{'text':'x','urgency':'URGENT','reason':'x'}"
                        .replace(message.equals("/urgency") ? "'text':'x'," : ",'urgency':'URGENT','reason':'x'", ""));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/code").asText()).isEqualTo("no.such.referral");
    }

    private Visitor as(String user) {
        return Visitor.signedIn(port, user);
    }

    /** Single quotes stand for double ones. */
    private static HttpResponse<String> post(Visitor visitor, String path, String json, String... headers) {
        return visitor.postJson(path, json.replace('\'', '"'), headers);
    }
}
