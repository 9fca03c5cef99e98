package clinic.vein.worklist;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.CountedStatements.Cost;
import clinic.vein.testing.ListedTasks;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worklist and the work on a task, over HTTP, as each role. */
@ClinicTest
class TasksHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AddInformation addInformation;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void theWorklistShowsTheRolesOwnTasksOnly() {
        ReferralId id = driver.receive(Reports.dual());

        assertThat(listed("intake", "GROUP", id)).containsExactly("CheckReferral");
        assertThat(listed("physician", "ALL", id)).isEmpty();
        assertThat(listed("nurse", "ALL", id)).isEmpty();
    }

    @Test
    void redFlagsAndOverdueTasksHaveListsOfTheirOwn() {
        // Received in March on the tests' clock, due within the hour: overdue on the real one.
        ReferralId id = driver.receive(Reports.bleeding());

        assertThat(listed("nurse", "RED_FLAG", id)).containsExactly("CallPatient");
        assertThat(listed("nurse", "OVERDUE", id)).containsExactly("CallPatient");
        assertThat(listed("nurse", "MINE", id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=201,limit", "offset=-1,offset"})
    void anImpossiblePageIsRefusedByName(String query, String field) {
        HttpResponse<String> answer = as("intake").get("/api/tasks?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void aTaskSheetHasAllThatItsFormNeeds() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        HttpResponse<String> answer = as("physician").get(path(id, "ReviewReferral", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode sheet = json(answer);
        assertThat(sheet.at("/task/key").asText()).isEqualTo("ReviewReferral");
        assertThat(sheet.at("/task/mine").asBoolean()).isFalse();
        assertThat(sheet.at("/caseFile/patient/familyName").asText()).startsWith("Patient");
        assertThat(sheet.at("/caseFile/triage").toString()).contains("DUAL");
        assertThat(sheet.at("/caseFile/messages").toString())
                .as("neither a link nor the mark in its place")
                .contains("/go/…")
                .doesNotContain("/go/{");
        assertThat(sheet.at("/work").isMissingNode()).isFalse();
    }

    @Test
    void aTaskOfAnotherRoleIsNeitherShownNorWorkedOn() {
        ReferralId id = driver.receive(Reports.dual());
        Visitor nurse = as("nurse");

        assertThat(nurse.get(path(id, "CheckReferral", "")).statusCode()).isEqualTo(403);
        assertThat(post(nurse, path(id, "CheckReferral", "/claim"), "").statusCode())
                .isEqualTo(403);
        assertThat(post(nurse, path(id, "CheckReferral", "/complete"), Submissions.COMPLETE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    @Test
    void aTaskIsClaimedReleasedAndClaimedByAColleague() {
        ReferralId id = inReview();
        Visitor physician = as("physician");
        Visitor colleague = as("physician2");

        assertThat(post(physician, path(id, "ReviewReferral", "/claim"), "").statusCode())
                .isEqualTo(204);
        HttpResponse<String> refused = post(colleague, path(id, "ReviewReferral", "/claim"), "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).at("/code").asText()).isEqualTo("already.claimed");
        assertThat(json(refused).at("/detail").asText()).contains("Task taken on (physician, ");

        assertThat(post(physician, path(id, "ReviewReferral", "/release"), "").statusCode())
                .isEqualTo(204);
        assertThat(post(colleague, path(id, "ReviewReferral", "/claim"), "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoMayNotSeeATaskIsNotToldWhoHasIt() {
        ReferralId id = inReview();
        post(as("physician2"), path(id, "ReviewReferral", "/claim"), "");

        HttpResponse<String> answer = post(as("nurse"), path(id, "ReviewReferral", "/claim"), "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("physician2");
    }

    @Test
    void whoAlsoAdministersClaimsTasksOfTheirOwnRoleAlone() {
        ReferralId id = inReview();
        identity.createMembership("intake", Groups.CAMUNDA_ADMIN);
        try {
            assertThat(post(as("intake"), path(id, "ReviewReferral", "/claim"), "")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post(as("physician"), path(id, "ReviewReferral", "/claim"), "")
                            .statusCode())
                    .isEqualTo(204);
        } finally {
            identity.deleteMembership("intake", Groups.CAMUNDA_ADMIN);
        }
    }

    /** Such as one that is made of a finding, which has a page of its own. */
    @Test
    void aTaskThatIsOnNobodysWorklistIsNotFound() {
        ReferralId id = inReview();
        String task = path(id, "ReviewReferral", "");
        String listed = driver.task(id, "ReviewReferral").value();
        Visitor physician = as("physician");
        rename(listed, "another");
        try {
            for (String work : List.of("/claim", "/release", "/complete")) {
                assertThat(post(physician, task + work, "{}").statusCode())
                        .as(work)
                        .isEqualTo(404);
            }
        } finally {
            rename("another", listed);
        }
    }

    private void rename(String task, String name) {
        jdbc.sql("update clinic.open_task set id = :name where id = :id")
                .param("id", task)
                .param("name", name)
                .update();
    }

    @Test
    void aClaimLooksAtTheTaskOnce() throws Exception {
        ReferralId id = inReview();
        Visitor physician = as("physician");
        String claim = path(id, "ReviewReferral", "/claim");

        Cost cost = CountedStatements.of(() -> post(physician, claim, ""));

        assertThat(cost.byText())
                .hasEntrySatisfying(
                        "select task.assignee from clinic.referral join clinic.open_task task on task.referral_id = referral.id"
                                + " where task.id = ? for no key update of referral, task",
                        times -> assertThat(times).isOne());
        assertThat(cost.byText().keySet())
                .noneMatch(text -> text.contains("from clinic.open_task task join clinic.referral"))
                .as("of a free task there is no draft")
                .noneMatch(text -> text.contains("clinic.task_draft"));
    }

    @Test
    void onlyTheAssigneeCompletes() {
        ReferralId id = inReview();
        post(as("physician2"), path(id, "ReviewReferral", "/claim"), "");

        HttpResponse<String> answer =
                post(as("physician"), path(id, "ReviewReferral", "/complete"), Submissions.APPROVE);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/violations/0/code").asText()).isEqualTo("not.assignee");
        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_REVIEW);
    }

    @Test
    void aValidSubmissionMovesTheReferralOn() {
        ReferralId id = inReview();
        Visitor physician = as("physician");
        post(physician, path(id, "ReviewReferral", "/claim"), "");

        HttpResponse<String> answer = post(physician, path(id, "ReviewReferral", "/complete"), Submissions.APPROVE);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'decision':'PERHAPS'}|decision|wrong.value",
                "{'decision':'APPROVE','colour':'red'}|colour|unknown.field",
                "{'decision':'DECLINE'}|declineReason|required",
                "[]|submission|wrong.value",
                "{|submission|not.json",
            })
    void whatIsWrongIsNamedAndNothingMoves(String submission, String field, String code) {
        ReferralId id = inReview();
        Visitor physician = as("physician");
        post(physician, path(id, "ReviewReferral", "/claim"), "");

        HttpResponse<String> answer = post(physician, path(id, "ReviewReferral", "/complete"), submission);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/code").asText()).isEqualTo("rules.broken");
        assertThat(json(answer).at("/violations").toString())
                .contains("\"field\":\"" + field + "\"", "\"code\":\"" + code + "\"");
        assertThat(driver.openTasks(id)).containsExactly("ReviewReferral");
    }

    @Test
    void aTaskThatIsGoneIsNotFound() {
        HttpResponse<String> answer = as("physician").get("/api/tasks/no-such-task");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/code").asText()).isEqualTo("no.such.task");
    }

    @Test
    void cardsTellOfTheRolesOwnTasksWhoItIsAndHowUrgent() {
        ReferralId id = driver.receive(Reports.dual());
        String task = driver.task(id, "CheckReferral").value();

        JsonNode card = cards("intake", task).at("/cards/0");
        assertThat(card.at("/id").asText()).isEqualTo(task);
        assertThat(card.at("/patient/name").asText()).contains("Patient");
        assertThat(card.at("/patient/ageInYears").asInt()).isBetween(1, 120);
        assertThat(card.at("/urgency").asText()).isEqualTo("ROUTINE");
        assertThat(card.at("/alarm").asBoolean()).isFalse();
        assertThat(card.at("/waiting/standardDays").asInt()).isPositive();
        assertThat(cards("nurse", task).at("/cards")).isEmpty();
        assertThat(cards("clinicadmin", task).at("/cards")).isEmpty();
    }

    /** The clinic's administrator may be told of a task that nobody did in time, and sees no patients. */
    @Test
    void cardsOfWhomATaskIsEscalatedToNameNoPatient() {
        ReferralId id = driver.receive(Reports.dual());
        String task = driver.task(id, "CheckReferral").value();
        jdbc.sql("update clinic.open_task set escalated_to = 'clinicadmin' where id = :id")
                .param("id", task)
                .update();

        JsonNode card = cards("clinicadmin", task).at("/cards/0");

        assertThat(card.at("/reference").asText()).startsWith("VC-");
        assertThat(card.at("/patient").isNull()).isTrue();
    }

    @Test
    void whoHasCompletedATaskIsToldWhatComesAndWhoHasIt() {
        driver.begin(Instant.now());
        ReferralId id = driver.receive(Reports.dual());
        String task = driver.task(id, "CheckReferral").value();
        String afterwards = "/api/tasks/" + task + "/afterwards?referral=" + id;
        assertThat(as("intake").get(afterwards).statusCode()).isEqualTo(404);

        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        JsonNode next = json(as("intake").get(afterwards));
        assertThat(next.at("/state").asText()).isEqualTo("IN_REVIEW");
        assertThat(next.at("/open").asBoolean()).isTrue();
        assertThat(next.at("/tasks/0/key").asText()).isEqualTo("ReviewReferral");
        assertThat(next.at("/tasks/0/groups/0").asText()).isEqualTo("physician");
        assertThat(next.at("/tasks/0/own").asBoolean()).isFalse();
        assertThat(as("physician").get(afterwards).statusCode()).isEqualTo(404);
    }

    /** Later the answer would be a look at what others did, which is read where that is put on record. */
    @Test
    void minutesLaterWhoHasCompletedATaskIsToldNothing() {
        driver.begin(Instant.now().minus(Duration.ofMinutes(6)));
        ReferralId id = driver.receive(Reports.dual());
        String task = driver.task(id, "CheckReferral").value();
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        assertThat(as("intake")
                        .get("/api/tasks/" + task + "/afterwards?referral=" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTaskThatComesAgainIsBackWithWhoDidItAndOpenToTheRole() {
        int before =
                json(as("intake").get("/api/tasks:counts")).at("/backWithMe").asInt();
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        driver.as("intake", () -> {
            addInformation.add(id, "Ramipril and nothing else");
            return id;
        });
        driver.pass(id, Duration.ZERO);
        String task = driver.task(id, "CheckReferral").value();

        assertThat(cards("intake", task).at("/cards/0/backWithMe").asBoolean()).isTrue();
        JsonNode counts = json(as("intake").get("/api/tasks:counts"));
        assertThat(counts.at("/backWithMe").asInt()).isEqualTo(Math.min(before + 1, 100));

        jdbc.sql("update clinic.open_task set candidate_group = 'nurse' where id = :id")
                .param("id", task)
                .update();
        assertThat(json(as("intake").get("/api/tasks:counts")).at("/backWithMe").asInt())
                .as("without a task that is not the role's any more, which the list does not show either")
                .isEqualTo(Math.min(before, 100));
        jdbc.sql("update clinic.open_task set candidate_group = 'intake' where id = :id")
                .param("id", task)
                .update();
        assertThat(counts.at("/myGroups").asInt())
                .isGreaterThanOrEqualTo(counts.at("/unclaimed").asInt());
    }

    @Test
    void anImpossiblePageOfCardsIsRefused() {
        assertThat(post(as("intake"), "/api/tasks:cards", "{'tasks':[null]}").statusCode())
                .isEqualTo(422);
        assertThat(post(as("intake"), "/api/tasks:cards", "{}").statusCode()).isEqualTo(422);
    }

    /** Such as one with a character that the database has in no text. */
    @Test
    void nothingIsToldOfWhatCannotBeATask() {
        for (String id : List.of("\\u0000", "a\\u0000b", "", " ", "\\ud800", "%", "; drop table clinic.open_task")) {
            HttpResponse<String> answer = post(as("intake"), "/api/tasks:cards", "{'tasks':['" + id + "']}");
            assertThat(answer.statusCode()).as(id).isEqualTo(200);
            assertThat(json(answer).get("cards")).as(id).isEmpty();
        }
    }

    private JsonNode cards(String user, String task) {
        return json(post(as(user), "/api/tasks:cards", "{'tasks':['" + task + "']}"));
    }

    private Visitor as(String user) {
        return Visitor.signedIn(port, user);
    }

    /** Single quotes stand for double ones. */
    private static HttpResponse<String> post(Visitor visitor, String path, String json, String... headers) {
        return visitor.postJson(path, json.replace('\'', '"'), headers);
    }

    private ReferralId inReview() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private String path(ReferralId id, String task, String action) {
        return "/api/tasks/" + driver.task(id, task) + action;
    }

    /** The keys of the tasks of that referral in the list, over all its pages. */
    private List<String> listed(String user, String scope, ReferralId id) {
        return ListedTasks.of(as(user), scope)
                .filter(task -> task.at("/referralId").asText().equals(id.toString()))
                .map(task -> task.at("/key").asText())
                .toList();
    }
}
