package clinic.vein.talk;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Reference;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said about a referral, and who may hear it. */
@ClinicTest
class TalkHttpTest {

    private static final String SURGERY = "client-surgery";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EscalateTalk escalate;

    @Autowired
    private FurtherReports furtherReports;

    private ReferralId id;

    @BeforeEach
    void aReferralIsChecked() {
        driver.begin();
        id = driver.receive(Reports.dual());
    }

    @AfterEach
    void nothingWaitsAndEverybodyIsThere() {
        jdbc.sql("update clinic.talk_addressee set settled_at = now(), settled_by = 'test' where settled_at is null")
                .update();
        jdbc.sql("update clinic.absence set until_at = from_at").update();
    }

    @Test
    void whoIsNamedSeesItWaitingUntilItIsRead() {
        Visitor colleague = as("physician2");
        assertThat(colleague.get(thread()).statusCode()).isEqualTo(403);

        String message = said(as("intake"), "{'text':'@physician2, is this one for us? Mail me@nurse.example.'}");

        assertThat(waiting(colleague)).containsExactly(message);
        assertThat(waiting(as("nurse"))).isEmpty();
        assertThat(as("nurse").get(thread()).statusCode()).isEqualTo(403);
        assertThat(json(colleague.get(thread())).at("/waitingForYou/0").asText())
                .isEqualTo(message);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(colleague, thread() + "/" + message + "/read", "{}").statusCode())
                    .isEqualTo(204);
        }
        assertThat(waiting(colleague)).isEmpty();
        assertThat(json(as("intake").get(thread()))
                        .at("/messages/0/to/0/settledBy")
                        .asText())
                .isEqualTo("physician2");
        assertThat(driver.timeline(id)).containsOnlyOnce("TALKED");
    }

    @Test
    void aRoleThatIsNamedIsAskedAsAWhole() {
        String message = said(as("intake"), "{'text':'Who knows her?','toRoles':['NURSE']}");
        Visitor nurse = as("nurse");
        assertThat(waiting(nurse)).containsExactly(message);

        String reply = said(nurse, "{'text':'I do','answers':'" + message + "'}");

        assertThat(waiting(nurse)).isEmpty();
        assertThat(waiting(as("intake"))).containsExactly(reply);
    }

    @Test
    void whatCannotBeSaidIsRefusedAtItsField() {
        Visitor intake = as("intake");
        String elsewhere = said(intake, "{'text':'Here'}");
        ReferralId other = driver.receive(Reports.dual());
        String there = "/api/referrals/" + other + "/talk";
        assertThat(fields(post(intake, there, "{'text':' '}"))).containsExactly("text");
        assertThat(fields(post(intake, there, "{'text':'x','toPeople':['nobody','privacy']}")))
                .containsExactly("toPeople", "toPeople");
        assertThat(fields(post(intake, there, "{'text':'x','toRoles':['PRIVACY',null]}")))
                .containsExactly("toRoles");
        assertThat(fields(post(intake, there, "{'text':'x','practice':'client-surgery'}")))
                .containsExactly("practice");
        assertThat(fields(post(intake, there, "{'text':'x','kind':'ADVICE_ASKED'}")))
                .containsExactly("kind");
        assertThat(fields(post(intake, there, "{'text':'x','kind':'CORRECTION'}")))
                .containsExactly("answers");
        assertThat(fields(post(intake, there, "{'text':'x','answers':'" + elsewhere + "'}")))
                .containsExactly("answers");
        assertThat(post(intake, there + "/" + elsewhere + "/read", "{}").statusCode())
                .isEqualTo(404);
        assertThat(post(intake, "/api/referrals/" + UUID.randomUUID() + "/talk", "{'text':'x'}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(as("vascular"), there, "{'text':'x'}").statusCode()).isEqualTo(403);
        assertThat(json(intake.get(there)).at("/messages")).isEmpty();
    }

    @Test
    void aSecondOpinionIsOneColleaguesAndGivenOnce() {
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        Visitor physician = as("physician");
        assertThat(fields(post(physician, thread(), "{'kind':'OPINION_ASKED','text':'Foam?','toRoles':['VASCULAR']}")))
                .containsExactly("toPeople");
        String asked = said(physician, "{'kind':'OPINION_ASKED','text':'Foam?','toPeople':['physician2']}");
        Visitor colleague = as("physician2");
        assertThat(post(colleague, thread() + "/" + asked + "/read", "{}").statusCode())
                .isEqualTo(422);
        assertThat(waiting(colleague)).containsExactly(asked);
        String opinion = "{'kind':'OPINION','opinion':'AGREES','text':'Yes','answers':'" + asked + "'}";
        assertThat(fields(post(physician, thread(), opinion))).containsExactly("answers");
        assertThat(fields(post(colleague, thread(), opinion.replace("'opinion':'AGREES',", ""))))
                .containsExactly("opinion");

        said(colleague, opinion);

        assertThat(post(colleague, thread(), opinion.replace("Yes", "No")).statusCode())
                .isEqualTo(409);
        JsonNode inFile = json(physician.get("/api/referrals/" + id)).at("/talk/1");
        assertThat(inFile.at("/opinion").asText()).isEqualTo("AGREES");
        assertThat(inFile.at("/author").asText()).isEqualTo("physician2");
        assertThat(waiting(physician)).containsExactly(inFile.at("/id").asText());
        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_REVIEW);
    }

    @Test
    void aPracticeHearsWhatIsMeantForItAlone() {
        sentBySurgery(id);
        String internal = said(as("intake"), "{'text':'Difficult, that practice'}");
        String question = said(practice(), "{'kind':'ADVICE_ASKED','redFlag':'NO','text':'Stop her magnesium?'}");
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        Visitor physician = as("physician");
        assertThat(waiting(physician)).containsExactly(question);
        assertThat(fields(practice()
                        .post(practiceThread(), "{'text':'And?','redFlag':'NO','answers':'" + internal + "'}")))
                .containsExactly("answers");

        String answer = said(physician, "{'kind':'ANSWER','text':'No need','answers':'" + question + "'}");

        assertThat(waiting(physician)).isEmpty();
        JsonNode heard = json(practice().get(practiceThread())).at("/messages");
        assertThat(heard.findValuesAsText("id")).containsExactly(question, answer);
        assertThat(heard.toString()).doesNotContain("Difficult", "PHYSICIAN\",\"account");
        assertThat(json(practice().get("/api/practice/talk")).findValuesAsText("id"))
                .contains(answer);
        assertThat(practice()
                        .post("/api/practice/talk/" + internal + "/read", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(practice()
                        .post("/api/practice/talk/" + answer + "/read", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(practice().get("/api/practice/talk")).findValuesAsText("id"))
                .doesNotContain(answer);
        // The whole case file is for other systems too, what is said within the clinic is not.
        assertThat(practice().get("/api/referrals/" + id).body()).doesNotContain("Difficult", "magnesium?");
    }

    @Test
    void aPracticeThatDidNotSendItLearnsNothing() {
        sentBySurgery(id);
        Machine stranger = new Machine(port, "client-reader");
        assertThat(stranger.get(practiceThread()).statusCode()).isEqualTo(404);
        assertThat(practice()
                        .post("/api/practice/referrals/" + UUID.randomUUID() + "/talk", "{'text':'x','redFlag':'YES'}")
                        .statusCode())
                .isEqualTo(404);
        ReferralId another = driver.receive(Reports.dual());
        HttpResponse<String> answer =
                practice().post("/api/practice/referrals/" + another + "/talk", "{'text':'x','redFlag':'YES'}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(driver.openTasks(another)).doesNotContain("HandleRedFlag");
        assertThat(practice().get("/api/referrals/" + id + "/talk").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"YES,1", "UNKNOWN,1", "NOT_ASKED,1", "NO,0"})
    void nothingButANoIsNoRedFlag(String redFlag, int alarms) {
        sentBySurgery(id);
        String body = "{'id':'" + UUID.randomUUID() + "','text':'Her calf is swollen','redFlag':'" + redFlag + "'}";

        // A second click, or an answer that was lost on the way.
        said(practice(), body);
        said(practice(), body);

        assertThat(driver.openTasks(id).stream().filter("HandleRedFlag"::equals))
                .hasSize(alarms);
        assertThat(json(practice().get(practiceThread())).at("/messages")).hasSize(1);
        assertThat(practice()
                        .post(practiceThread(), body.replace("swollen", "fine"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRedFlagThatIsSentWithTheIdOfSomethingElseIsRefusedAndHeard() {
        sentBySurgery(id);
        String slip = "{'id':'" + UUID.randomUUID() + "','text':'Calf swollen, see her','redFlag':'NO'}";
        said(practice(), slip);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(practice()
                            .post(practiceThread(), slip.replace("NO", "YES"))
                            .statusCode())
                    .isEqualTo(409);
        }

        assertThat(driver.openTasks(id).stream().filter("HandleRedFlag"::equals))
                .hasSize(1);
        assertThat(json(practice().get(practiceThread())).at("/messages").findValuesAsText("redFlag"))
                .containsExactly("NO", "YES");
    }

    @Test
    void whatIsSentAgainForSomebodyElseIsRefused() {
        sentBySurgery(id);
        Visitor intake = as("intake");
        String body = "{'id':'" + UUID.randomUUID() + "','text':'Please ring'}";
        said(intake, body);
        said(intake, body);
        assertThat(post(intake, thread(), body.replace("}", ",'toRoles':['NURSE']}"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(intake, thread(), body.replace("}", ",'practice':'client-surgery'}"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(json(intake.get(thread())).at("/messages")).hasSize(1);
    }

    @Test
    void whoHasReadItCanAnswer() {
        sentBySurgery(id);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        String asked = said(as("physician"), "{'text':'Nurse?','toRoles':['NURSE']}");
        Visitor nurse = as("nurse");
        assertThat(post(nurse, thread() + "/" + asked + "/read", "{}").statusCode())
                .isEqualTo(204);
        said(nurse, "{'text':'Here','answers':'" + asked + "'}");
    }

    @Test
    void whatNobodyReadsReachesSomebodyElse() {
        sentBySurgery(id);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        Visitor physician = as("physician");
        String told = said(practice(), "{'text':'She takes magnesium','redFlag':'NO'}");
        String asked = said(physician, "{'kind':'OPINION_ASKED','text':'Foam?','toPeople':['physician2']}");
        escalate.run();
        assertThat(waiting(physician)).as("in time").isEmpty();

        escalate.saidBefore(Instant.now().plusSeconds(60));
        escalate.saidBefore(Instant.now().plusSeconds(60));

        assertThat(waiting(physician)).containsExactlyInAnyOrder(told, asked);
        assertThat(jdbc.sql("select count(*) from clinic.message where referral_id = :id and template = :overdue")
                        .param("id", id.value())
                        .param("overdue", MessageTemplate.STAFF_ESCALATION.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(json(physician.get(thread())).at("/takeBack/0").asText()).isEqualTo(asked);
        post(physician, thread() + "/" + asked + "/read", "{}");
        assertThat(waiting(as("physician2"))).containsExactly(told);
    }

    @Test
    void aRedFlagIsReadFirst() {
        sentBySurgery(id);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        String older = said(as("physician"), "{'text':'When it suits','toRoles':['NURSE']}");
        String flag = said(practice(), "{'text':'Calf swollen','redFlag':'YES'}");
        Visitor nurse = as("nurse");
        assertThat(waiting(nurse)).containsExactly(flag, older);
        assertThat(json(nurse.get("/api/talk?offset=1")).findValues("message"))
                .extracting(message -> message.at("/id").asText())
                .containsExactly(older);
    }

    @Test
    void aPracticeLearnsNothingOfAnothersReferral() {
        UUID sentAs = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        select referral_id, 'FURTHER_REPORT_RECEIVED', at, 'client-surgery', 'CLIENT',
                               '{"kind": "FURTHER_REPORT_RECEIVED", "version": 1, "source": "Source.CSV", "urgency": "ROUTINE"}'
                        from clinic.referral_event where referral_id = :id and kind = 'RECEIVED' limit 1""").param("id", id.value()).update();
        furtherReports.add(new FurtherReport(
                new ReferralId(sentAs),
                Reference.random(),
                id,
                Reports.dual(),
                Pathway.DUAL,
                Urgency.ROUTINE,
                Instant.now()));
        String own = "/api/practice/referrals/" + sentAs + "/talk";
        HttpResponse<String> said = practice().post(own, "{'text':'Any news?','redFlag':'NO'}");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        said(
                as("intake"),
                "{'kind':'ANSWER','text':'Soon','answers':'"
                        + json(said).at("/id").asText() + "'}");

        String heard = said.body()
                + practice().get(own).body()
                + practice().get("/api/practice/talk").body();

        assertThat(heard).contains(sentAs.toString(), "Soon").doesNotContain(id.toString(), "\"intake\"");
        assertThat(practice().get(practiceThread()).statusCode()).isEqualTo(404);
        assertThat(practice().get("/api/referrals/" + id + "/timeline").body()).doesNotContain("TALKED");
    }

    @Test
    void whetherItIsARedFlagMustBeSaid() {
        sentBySurgery(id);
        assertThat(fields(practice().post(practiceThread(), "{'text':'Her calf'}")))
                .containsExactly("redFlag");
    }

    @Test
    void aQuestionAboutAClosedReferralBecomesANewOneAndOnlyOnce() throws Exception {
        sentBySurgery(id);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        post(as("intake"), "/api/referrals/" + id + "/withdrawal", "{'text':'Moved away'}");
        String question = said(practice(), "{'kind':'ADVICE_ASKED','redFlag':'NO','text':'She is back. Again?'}");
        Visitor physician = as("physician");
        Callable<HttpResponse<String>> takeUp =
                () -> post(as("physician"), thread() + "/" + question + "/referral", "{}");
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<HttpResponse<String>> answers;
        try {
            answers = two.invokeAll(List.of(takeUp, takeUp)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } finally {
            two.shutdown();
        }
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        ReferralId now = ReferralId.of(json(answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .findFirst()
                        .orElseThrow())
                .at("/referral")
                .asText());
        assertThat(now).isNotEqualTo(id);
        assertThat(waiting(physician)).isEmpty();
        // The practice goes on with either; of another referral that follows it learns nothing.
        assertThat(json(practice().get(practiceThread())).at("/messages/1/kind").asText())
                .isEqualTo("TAKEN_UP");
        assertThat(practice().get("/api/practice/referrals/" + now + "/talk").statusCode())
                .isEqualTo(200);
    }

    @Test
    void newsOfSomebodyWhoDiedIsReadAndStartsNothing() {
        sentBySurgery(id);
        as("intake").postJson("/api/referrals/" + id + "/death", "{\"source\":\"FAMILY\",\"toldBy\":\"Her daughter\"}");

        String message = said(practice(), "{'text':'She is in hospital','redFlag':'YES'}");

        assertThat(waiting(as("nurse"))).contains(message);
        assertThat(driver.openTasks(id)).isEmpty();
    }

    @Test
    void whatIsSaidIsCorrectedByAnotherMessageOfTheSamePerson() {
        Visitor intake = as("intake");
        String wrong = said(intake, "{'text':'The left leg','toRoles':['NURSE']}");
        post(as("nurse"), thread() + "/" + wrong + "/read", "{}");
        String right = "{'kind':'CORRECTION','text':'The right leg','answers':'" + wrong + "'}";
        assertThat(fields(post(as("nurse"), thread(), right))).containsExactly("answers");

        String corrected = said(intake, right);

        assertThat(waiting(as("nurse"))).containsExactly(corrected);
        assertThat(json(intake.get(thread())).at("/messages").findValuesAsText("text"))
                .containsExactly("The left leg", "The right leg");
    }

    @Test
    void theDeputyReadsAndAnswersOnBehalf() {
        String asked = said(as("intake"), "{'text':'Can it wait?','toPeople':['physician2']}");
        assertThat(waiting(as("physician"))).isEmpty();
        away("physician2", "physician");
        Visitor deputy = as("physician");
        assertThat(waiting(deputy)).containsExactly(asked);

        said(deputy, "{'text':'It can','answers':'" + asked + "'}");

        assertThat(waiting(as("physician2"))).isEmpty();
        assertThat(json(deputy.get(thread())).at("/messages/1/onBehalfOf").asText())
                .isEqualTo("physician2");
        assertThat(json(as("intake").get("/api/referrals/" + id + "/timeline")).findValuesAsText("text"))
                .anyMatch(text -> text.contains("on behalf of physician2"));
    }

    @Test
    void aDeputyWithFewerRolesHearsNothing() {
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        String asked = said(as("physician"), "{'kind':'OPINION_ASKED','text':'Foam?','toPeople':['physician2']}");
        away("physician2", "nurse");
        Visitor nurse = as("nurse");
        assertThat(waiting(nurse)).isEmpty();
        assertThat(nurse.get(thread()).statusCode()).isEqualTo(403);
        assertThat(post(nurse, thread(), "{'kind':'OPINION','opinion':'AGREES','text':'Yes','answers':'" + asked + "'}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aReferralThatReceptionOpensLaterIsNoPracticesOfTheFormerOne() {
        sentBySurgery(id);
        ReferralId later = driver.receive(Reports.dual());
        jdbc.sql("update clinic.referral set follows = :id, source = 'STAFF' where id = :later")
                .param("id", id.value())
                .param("later", later.value())
                .update();
        assertThat(practice().get("/api/practice/referrals/" + later + "/talk").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageNeedsNoScript() {
        Visitor intake = as("intake");
        String page = intake.get("/talk/" + id).body();
        String once = page.replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1");
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> sent =
                    intake.post("/talk/" + id, "once=" + once + "&kind=MESSAGE&to=nurse&practice=&text=Please+ring");
            assertThat(sent.statusCode()).isEqualTo(302);
        }
        assertThat(as("nurse").get("/talk").body()).containsOnlyOnce("Please ring");
        HttpResponse<String> refused = intake.post(
                "/talk/" + id, "once=" + UUID.randomUUID() + "&kind=OPINION_ASKED&to=nurse&text=Kept+words");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kept words", "Name one colleague");
        assertThat(as("vascular")
                        .get("/talk/" + id)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/enquiries/" + id);
    }

    private void away(String account, String deputy) {
        jdbc.sql("""
                        insert into clinic.absence (account, from_at, deputy, recorded_at, recorded_by)
                        values (:account, '2020-01-01', :deputy, now(), 'test')""").param("account", account).param("deputy", deputy).update();
    }

    private void sentBySurgery(ReferralId referral) {
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        select referral_id, kind, at, 'client-surgery', 'CLIENT', entry from clinic.referral_event
                        where referral_id = :id and kind = 'RECEIVED' limit 1""").param("id", referral.value()).update();
    }

    private String thread() {
        return "/api/referrals/" + id + "/talk";
    }

    private String practiceThread() {
        return "/api/practice" + thread().substring("/api".length());
    }

    private Visitor as(String account) {
        return Visitor.signedIn(port, account);
    }

    private static HttpResponse<String> post(Visitor who, String path, String body) {
        return who.postJson(path, body.replace('\'', '"'));
    }

    private String said(Visitor who, String body) {
        HttpResponse<String> answer = post(who, thread(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).at("/id").asText();
    }

    private String said(Machine who, String body) {
        HttpResponse<String> answer = who.post(practiceThread(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).at("/id").asText();
    }

    private static List<String> waiting(Visitor who) {
        List<String> ids = json(who.get("/api/talk")).findValues("message").stream()
                .map(message -> message.at("/id").asText())
                .toList();
        assertThat(json(who.get("/api/talk:count")).at("/waiting").asInt()).isEqualTo(ids.size());
        return ids;
    }

    private static List<String> fields(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).at("/violations").findValuesAsText("field");
    }

    private Machine practice() {
        return new Machine(port, SURGERY);
    }

    /** Another system. */
    private record Machine(int port, String client) {

        HttpResponse<String> get(String path) {
            return send(path, request -> request);
        }

        HttpResponse<String> post(String path, String body) {
            return send(
                    path,
                    request -> request.header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
        }

        private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
            String token = ApiClient.token(port, client);
            return new Visitor(port)
                    .send(path, plain -> request.apply(plain).header("Authorization", "Bearer " + token));
        }
    }
}
