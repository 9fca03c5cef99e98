package clinic.vein.worklist;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.AccountForgotten;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim does not outlive the person, and is everybody's own. */
@ClinicTest
class ClaimsProcessTest {

    private static final String LEAVER = "nurseleaver";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private GiveBackTasks giveBackTasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Absences absences;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private StandingClock clock;

    private ReferralId id;
    private TaskId task;

    @BeforeEach
    void aRedFlagWaits() {
        driver.begin();
        account(LEAVER, "nurse");
        id = driver.receive(Reports.bleeding());
        task = driver.task(id, "CallPatient");
    }

    @AfterEach
    void everybodyIsThere() {
        clock.go();
        identity.deleteUser(LEAVER);
        jdbc.sql("update clinic.absence set until_at = from_at").update();
    }

    @Test
    void whatADeletedAccountHadGoesBackAtOnce() {
        claimAs(LEAVER);
        Visitor administrator = Visitor.signedIn(port, "administrator");
        administrator.get("/camunda/app/admin/default/");

        HttpResponse<String> deleted = administrator.send(
                "/camunda/api/engine/engine/default/user/" + LEAVER,
                request -> administrator.token(request).DELETE());
        assertThat(deleted.statusCode()).isEqualTo(204);

        assertThat(owner()).isNull();
        assertThat(entries("TASK_GIVEN_BACK"))
                .singleElement()
                .asString()
                .contains("\"from\": \"" + LEAVER + "\"", "ACCOUNT_GONE");
        claimAs("nurse");
        assertThat(owner()).isEqualTo("nurse");
    }

    @Test
    void whatSomebodyHadWhoLostTheRoleGoesBackAtOnceAndWhoKeptItKeepsIt() {
        claimAs(LEAVER);
        identity.createMembership(LEAVER, "physician");
        identity.deleteMembership(LEAVER, "physician");
        assertThat(owner()).isEqualTo(LEAVER);

        identity.deleteMembership(LEAVER, "nurse");

        assertThat(owner()).isNull();
        assertThat(entries("TASK_GIVEN_BACK")).singleElement().asString().contains("ROLE_GONE");
    }

    @Test
    void whatWasPassedOnIsNotHeldBySomebodyWhoWentHome() {
        driver.as("nurse", () -> claimed("nurse"));
        driver.pass(id, Duration.ofHours(2));
        giveBack();
        assertThat(entries("TASK_GIVEN_BACK")).singleElement().asString().contains("nurse", "ESCALATED");

        driver.complete(id, "CallPatient", "physician", Submissions.SAFE_TO_CONTINUE);
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    @Test
    void whoeverIsWorkingOnItIsNotInterrupted() {
        driver.pass(id, Duration.ofMinutes(29));
        driver.as("nurse", () -> claimed("nurse"));
        driver.pass(id, Duration.ofMinutes(2));
        assertThat(driver.timeline(id)).contains("TASK_ESCALATED");
        giveBack();
        assertThat(owner()).isEqualTo("nurse");

        driver.pass(id, Duration.ofMinutes(14));
        giveBack();
        assertThat(owner()).isNull();
    }

    @Test
    void whatWasClaimedAfterItWasPassedOnGoesBackAfterADayAlone() {
        driver.pass(id, Duration.ofHours(2));
        driver.as("physician", () -> claimed("physician"));
        driver.pass(id, Duration.ofHours(23));
        giveBack();
        assertThat(owner()).isEqualTo("physician");

        driver.pass(id, Duration.ofHours(2));
        giveBack();
        assertThat(entries("TASK_GIVEN_BACK")).singleElement().asString().contains("physician", "LEFT_ALONE");
    }

    @Test
    void whoGoesOnLeaveLeavesTheClaimsBehindOnTheDay() {
        jdbc.sql("""
                        insert into clinic.absence (account, from_at, until_at, recorded_at, recorded_by)
                        values (:who, :from, :until, :at, :who)""")
                .param("who", LEAVER)
                .param("from", java.sql.Timestamp.from(driver.now().plus(Duration.ofMinutes(10))))
                .param("until", java.sql.Timestamp.from(driver.now().plus(Duration.ofDays(10))))
                .param("at", java.sql.Timestamp.from(driver.now()))
                .update();
        driver.as(LEAVER, () -> claimed(LEAVER));
        giveBack();
        assertThat(owner()).as("the day before").isEqualTo(LEAVER);

        driver.pass(id, Duration.ofMinutes(11));
        giveBack();
        assertThat(owner()).isNull();
        assertThat(entries("TASK_GIVEN_BACK")).singleElement().asString().contains("AWAY");

        driver.as(LEAVER, () -> claimed(LEAVER));
        giveBack();
        assertThat(owner()).as("there after all").isEqualTo(LEAVER);
    }

    @Test
    void whatSomebodyWhoIsAwayHadIsBackWithTheDeputyWhoDoesItOnBehalf() {
        jdbc.sql("""
                        insert into clinic.absence (account, from_at, deputy, recorded_at, recorded_by)
                        values (:who, :from, 'nurse', :from, :who)""")
                .param("who", LEAVER)
                .param("from", java.sql.Timestamp.from(driver.now().plus(Duration.ofMinutes(10))))
                .update();
        driver.as(LEAVER, () -> claimed(LEAVER));
        driver.pass(id, Duration.ofMinutes(11));

        giveBack();

        assertThat(owner()).isNull();
        assertThat(tasks.createTaskQuery().taskId(task.value()).singleResult().getOwner())
                .isEqualTo("nurse");
        assertThat(json(Visitor.signedIn(port, "nurse").postJson("/api/tasks:cards", "{\"tasks\":[\"" + task + "\"]}"))
                        .at("/cards/0/keptFor")
                        .asText())
                .isEqualTo(LEAVER);
        driver.complete(id, "CallPatient", "nurse", Submissions.SAFE_TO_CONTINUE);
        assertThat(entries("TASK_DONE_FOR")).singleElement().asString().contains(LEAVER, "CallPatient");
    }

    @Test
    void aColleagueOfTheRoleWhoIsNotTheDeputyDoesItForHimself() {
        jdbc.sql("update clinic.open_task set kept_for = :who, back_with = 'physician' where id = :id")
                .param("who", LEAVER)
                .param("id", task.value())
                .update();
        driver.complete(id, "CallPatient", "nurse", Submissions.SAFE_TO_CONTINUE);
        assertThat(entries("TASK_DONE_FOR")).isEmpty();
    }

    @Test
    void whatTheDeputyHasNotBegunIsWithWhoeverIsBack() {
        jdbc.sql("update clinic.open_task set kept_for = :who, back_with = 'nurse' where id = :id")
                .param("who", LEAVER)
                .param("id", task.value())
                .update();

        giveBack();

        assertThat(tasks.createTaskQuery().taskId(task.value()).singleResult().getOwner())
                .isEqualTo(LEAVER);
        assertThat(jdbc.sql("select back_with from clinic.open_task where id = :id and kept_for is null")
                        .param("id", task.value())
                        .query(String.class)
                        .single())
                .isEqualTo(LEAVER);
    }

    @Test
    void whatADeputyDoesAfterTheAbsenceIsDoneForNobody() {
        jdbc.sql("update clinic.open_task set kept_for = :who, back_with = 'nurse' where id = :id")
                .param("who", LEAVER)
                .param("id", task.value())
                .update();
        driver.complete(id, "CallPatient", "nurse", Submissions.SAFE_TO_CONTINUE);
        assertThat(entries("TASK_DONE_FOR")).isEmpty();
    }

    @Test
    void theNameOfADeputyWhoLeftIsNobodysDeputy() {
        jdbc.sql("""
                        insert into clinic.absence (account, from_at, deputy, recorded_at, recorded_by)
                        values (:who, '2020-01-01', 'wasdeputy', now(), 'test')""").param("who", LEAVER).update();
        assertThat(absences.standingInFor("wasdeputy", driver.now())).containsExactly(LEAVER);

        publisher.publishEvent(new AccountForgotten("wasdeputy"));

        assertThat(absences.standingInFor("wasdeputy", driver.now())).isEmpty();
        assertThat(absences.isAway(LEAVER, driver.now())).isTrue();
    }

    /** It does not end before the test does. */
    private String today() {
        clock.stand(Instant.now());
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString();
    }

    @Test
    void aDeputyIsSomebodyElseWhoMayDoTheSame() {
        Visitor leaver = Visitor.signedIn(port, LEAVER);
        String today = today();
        for (String deputy : List.of(LEAVER, "physician", "nobodyatall")) {
            assertThat(post(
                                    leaver,
                                    "/absences",
                                    Map.of("account", LEAVER, "from", today, "until", "", "deputy", deputy))
                            .statusCode())
                    .as(deputy)
                    .isEqualTo(422);
        }
        assertThat(post(leaver, "/absences", Map.of("account", LEAVER, "from", today, "until", "", "deputy", "nurse"))
                        .statusCode())
                .isIn(302, 303);
        assertThat(leaver.get("/claims").body()).contains("<td>nurse</td>");
    }

    @Test
    void whoSaysToBeAwayGivesBackAtOnceAndSpeaksForNobodyElse() {
        claimAs(LEAVER);
        Visitor leaver = Visitor.signedIn(port, LEAVER);
        String today = today();
        leaver.get("/claims");

        assertThat(away(leaver, "physician", today, "").statusCode()).isEqualTo(403);
        assertThat(away(leaver, LEAVER, "2020-01-01", "").statusCode()).isEqualTo(422);
        assertThat(owner()).isEqualTo(LEAVER);
        assertThat(away(leaver, LEAVER, today, "").statusCode()).isIn(302, 303);
        assertThat(owner()).isNull();

        Visitor lead = Visitor.signedIn(port, "physician");
        assertThat(handOn(lead, LEAVER, "She asked for this patient").body()).contains("away");
        assertThat(away(lead, "nobody", today, "").body()).contains("There is no such account");
        assertThat(away(lead, "nurse", today, "").statusCode()).isIn(302, 303);
    }

    @ParameterizedTest
    @CsvSource({
        "nurse, claim, physician",
        "nurse, claim, nobodyatall",
        "nurse, assignee, physician",
        "nurse, assignee, nobodyatall",
        "administrator, claim, administrator",
        "administrator, claim, nurse",
        "administrator, assignee, nurse",
        "administrator, assignee, nobodyatall"
    })
    void theEnginesOwnWaysClaimForNobodyElse(String who, String way, String whom) {
        Visitor visitor = inTasklist(who);
        HttpResponse<String> answer =
                visitor.postToEngine("/task/" + task + "/" + way, "{\"userId\":\"" + whom + "\"}");
        if (who.equals("nurse") && way.equals("assignee")) {
            assertThat(answer.statusCode())
                    .as("not granted by the engine itself")
                    .isEqualTo(403);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(json(answer).at("/message").asText())
                    .matches("A task is claimed for oneself.*|This task is not for.*");
        }
        assertThat(owner()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"API", "TASKLIST"})
    void whoLostTheRoleOrTheAccountClaimsNothingInASessionThatIsOpenStill(String door) {
        Visitor leaver = inTasklist(LEAVER);
        identity.deleteMembership(LEAVER, "nurse");
        assertThat(claimedBy(leaver, door).statusCode()).isIn(401, 403, 422);
        identity.deleteUser(LEAVER);
        assertThat(claimedBy(leaver, door).statusCode()).isIn(401, 403, 422);
        assertThat(owner()).isNull();
    }

    private HttpResponse<String> claimedBy(Visitor leaver, String door) {
        return door.equals("API")
                ? leaver.postJson("/api/tasks/" + task + "/claim", "")
                : leaver.postToEngine("/task/" + task + "/claim", "{\"userId\":\"" + LEAVER + "\"}");
    }

    @Test
    void nobodyTakesAwayWhatAColleagueHas() {
        claimAs("nurse");
        Visitor leaver = inTasklist(LEAVER);
        for (String body : List.of("{\"userId\":\"" + LEAVER + "\"}", "{\"userId\":null}", "{}")) {
            assertThat(leaver.postToEngine("/task/" + task + "/assignee", body).statusCode())
                    .as(body)
                    .isIn(403, 409, 422);
        }
        assertThat(leaver.postToEngine("/task/" + task + "/unclaim", "{}").statusCode())
                .isIn(403, 409, 422);
        assertThat(inTasklist("administrator")
                        .postToEngine("/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner()).isEqualTo("nurse");

        Visitor nurse = inTasklist("nurse");
        assertThat(nurse.postToEngine("/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(driver.timeline(id)).contains("TASK_RELEASED").doesNotContain("TASK_GIVEN_BACK", "TASK_HANDED_ON");
    }

    @Test
    void whoeverLeadsTakesOverWithAReasonAndBothNamesStayOnTheTimeline() {
        claimAs("nurse");
        Visitor physician = Visitor.signedIn(port, "physician");

        assertThat(handOn(physician, "physician", "n").body()).contains("at least 3 different words");
        assertThat(handOn(physician, "physician", "She has gone home").statusCode())
                .isEqualTo(204);

        assertThat(owner()).isEqualTo("physician");
        assertThat(entries("TASK_HANDED_ON"))
                .singleElement()
                .asString()
                .contains("\"from\": \"nurse\"", "\"to\": \"physician\"", "She has gone home");
        assertThat(jdbc.sql(
                                "select actor from clinic.referral_event where referral_id = :id and kind = 'TASK_HANDED_ON'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("physician");
        assertThat(physician
                        .postJson("/api/tasks/" + task + "/complete", Submissions.SAFE_TO_CONTINUE.replace('\'', '"'))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aTaskIsHandedOnOnlyByItsLeadAndOnlyToItsRoles() {
        claimAs("nurse");
        String reason = "She has gone home";
        assertThat(handOn(Visitor.signedIn(port, LEAVER), LEAVER, reason).statusCode())
                .isEqualTo(403);
        assertThat(handOn(Visitor.signedIn(port, "vascular"), "vascular", reason)
                        .statusCode())
                .as("another role leads it")
                .isEqualTo(403);
        assertThat(handOn(Visitor.signedIn(port, "clinicadmin"), LEAVER, reason).statusCode())
                .as("the API of tasks is for clinicians")
                .isEqualTo(403);
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        for (String unfit : List.of("clinicadmin", "intake", "nobodyatall", "administrator")) {
            assertThat(onPage(administrator, unfit, reason).statusCode())
                    .as(unfit)
                    .isEqualTo(422);
        }
        assertThat(owner()).isEqualTo("nurse");
        onPage(administrator, LEAVER, reason);
        assertThat(owner()).isEqualTo(LEAVER);

        onPage(administrator, "", "Nobody of them is there");
        assertThat(owner()).isNull();
        assertThat(entries("TASK_HANDED_ON")).hasSize(2);
    }

    @Test
    void thePageShowsTheLeadWhoHasWhatAndOthersNothingOfIt() {
        claimAs("nurse");
        String reference = jdbc.sql("select reference from clinic.referral where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        Visitor physician = Visitor.signedIn(port, "physician");
        assertThat(physician.get("/claims").body()).contains(reference, "Claimed by", LEAVER);
        assertThat(Visitor.signedIn(port, "nurse").get("/claims").body())
                .contains("Say who is away")
                .doesNotContain(reference);

        HttpResponse<String> done = onPage(physician, LEAVER, "She has gone home");
        assertThat(done.statusCode()).isIn(200, 302, 303);
        assertThat(owner()).isEqualTo(LEAVER);
    }

    private static HttpResponse<String> handOn(Visitor lead, String to, String reason, TaskId task) {
        return lead.postJson(
                "/api/tasks/" + task + "/assignment", "{\"to\":\"" + to + "\",\"reason\":\"" + reason + "\"}");
    }

    private HttpResponse<String> handOn(Visitor lead, String to, String reason) {
        return handOn(lead, to, reason, task);
    }

    private HttpResponse<String> onPage(Visitor lead, String to, String reason) {
        return post(lead, "/claims/" + task, Map.of("to", to, "reason", reason));
    }

    private static HttpResponse<String> away(Visitor visitor, String account, String from, String until) {
        return post(visitor, "/absences", Map.of("account", account, "from", from, "until", until));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        return visitor.post(path, Visitor.token(visitor.get("/claims").body()), fields);
    }

    private void claimAs(String account) {
        HttpResponse<String> claimed = Visitor.signedIn(port, account).postJson("/api/tasks/" + task + "/claim", "");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
    }

    private boolean claimed(String account) {
        tasks.setAssignee(task.value(), account);
        return true;
    }

    private Visitor inTasklist(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return visitor;
    }

    /** By the clock of the story. */
    private void giveBack() {
        driver.at(Duration.ZERO, giveBackTasks::run);
    }

    private String owner() {
        String inEngine =
                tasks.createTaskQuery().taskId(task.value()).singleResult().getAssignee();
        assertThat(jdbc.sql("select coalesce(assignee, '') from clinic.open_task where id = :id")
                        .param("id", task.value())
                        .query(String.class)
                        .single())
                .isEqualTo(inEngine == null ? "" : inEngine);
        return inEngine;
    }

    private List<String> entries(String kind) {
        return jdbc.sql("select entry::text from clinic.referral_event where referral_id = :id and kind = :kind")
                .param("id", id.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private void account(String account, String group) {
        User user = identity.newUser(account);
        user.setFirstName("Lea");
        user.setPassword(TestAccounts.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(account, group);
    }
}
