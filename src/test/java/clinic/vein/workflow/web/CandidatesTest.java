package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.TestAccounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By the engine's own ways: candidates see only their groups' tasks, and only the assignee completes one. */
@ClinicTest
class CandidatesTest {

    /** A task that waits for each of two roles; the others have none of these. */
    private static final Map<String, String> WAITS_FOR =
            Map.of("intake", "CheckReferral", "physician", "ReviewReferral");

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    private String toCheck;
    private String toReview;

    @BeforeEach
    void twoTasksWait() {
        driver.begin();
        toCheck = driver.task(driver.receive(Reports.dual()), "CheckReferral").value();
        ReferralId reviewed = driver.receive(Reports.dual());
        driver.complete(reviewed, "CheckReferral", "intake", Submissions.COMPLETE);
        toReview = driver.task(reviewed, "ReviewReferral").value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy"})
    void theEngineShowsOnlyTheGroupsOwn(String account) {
        identity.setAuthentication(account, List.of(account));
        try {
            assertThat(tasks.createTaskQuery()
                            .taskDefinitionKeyIn("CheckReferral", "ReviewReferral")
                            .list())
                    .extracting(Task::getTaskDefinitionKey)
                    .containsOnly(
                            WAITS_FOR.containsKey(account) ? new String[] {WAITS_FOR.get(account)} : new String[0]);
        } finally {
            identity.clearAuthentication();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy"})
    void noQueryWidensAList(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        String filter = filters.createFilterQuery()
                .filterName("My group’s tasks")
                .singleResult()
                .getId();
        for (String query : List.of(
                "{}",
                "{\"candidateGroup\":\"physician\"}",
                "{\"candidateGroups\":[\"intake\",\"nurse\",\"physician\",\"vascular\"],\"includeAssignedTasks\":true}",
                "{\"orQueries\":[{\"candidateGroup\":\"physician\",\"taskDefinitionKeyLike\":\"%\"}]}",
                "{\"unassigned\":true,\"taskDefinitionKeyLike\":\"%\"}",
                "{\"taskId\":\"" + toReview + "\"}",
                "{\"taskIdIn\":[\"" + toReview + "\",\"" + toCheck + "\"]}")) {
            HttpResponse<String> listed = visitor.post(Visitor.ENGINE + "/filter/" + filter + "/list", query);
            assertThat(listed.statusCode()).as(query).isIn(200, 400, 403);
            if (!account.equals("physician")) {
                assertThat(listed.body()).as(query).doesNotContain(toReview);
            }
            if (!account.equals("intake")) {
                assertThat(listed.body()).as(query).doesNotContain(toCheck);
            }
        }
        assertThat(visitor.post(Visitor.ENGINE + "/task", "{}").statusCode()).isEqualTo(403);
    }

    /** Tasklist asks so for what comes next in a process whose task was completed. */
    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy"})
    void noAddressWidensAList(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        for (String query : List.of(
                "",
                "?candidateGroup=physician",
                "?candidateGroups=intake,nurse,physician,vascular&includeAssignedTasks=true",
                "?unassigned=true&taskDefinitionKeyLike=%25",
                "?assigneeLike=%25",
                "?taskIdIn=" + toReview + "," + toCheck,
                "?taskId=" + toReview,
                "?withCandidateGroups=true",
                "?candidateGroupExpression=%24%7B%27physician%27%7D")) {
            HttpResponse<String> listed = visitor.get(Visitor.ENGINE + "/task" + query);
            assertThat(listed.statusCode())
                    .as(query)
                    .isIn(
                            account.equals("privacy")
                                    ? Set.of(403)
                                    : query.contains("Expression") ? Set.of(400, 403) : Set.of(200, 400));
            if (!account.equals("physician")) {
                assertThat(listed.body()).as(query).doesNotContain(toReview);
            }
            if (!account.equals("intake")) {
                assertThat(listed.body()).as(query).doesNotContain(toCheck);
            }
        }
    }

    @Test
    void aTaskOfAnotherRoleIsNotShownByItsId() {
        Visitor nurse = Visitor.signedIn(port, "nurse");
        for (String part : List.of("", "/form", "/form-variables", "/deployed-form", "/identity-links", "/comment")) {
            HttpResponse<String> answer = nurse.get(Visitor.ENGINE + "/task/" + toReview + part);
            assertThat(answer.statusCode()).as(part).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).as(part).doesNotContain("ReviewReferral\"");
        }
    }

    /** Every way of the engine's API to end a task or change what is in it. */
    @ParameterizedTest
    @ValueSource(strings = {"physician", "administrator"})
    void onlyTheAssigneeCompletesAndOnlyByTheForm(String account) {
        Visitor.signedIn(port, "physician2")
                .post(Visitor.ENGINE + "/task/" + toReview + "/claim", "{\"userId\":\"physician2\"}");
        Visitor other = Visitor.signedIn(port, account);
        String submission = submission(Submissions.APPROVE);
        String task = Visitor.ENGINE + "/task/" + toReview;

        for (String way : List.of("/submit-form", "/complete", "/resolve")) {
            assertThat(other.post(task + way, submission).statusCode()).as(way).isGreaterThanOrEqualTo(400);
        }
        assertThat(other.post(task + "/delegate", "{\"userId\":\"" + account + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.post(task + "/bpmnError", "{\"errorCode\":\"any\"}").statusCode())
                .isEqualTo(403);
        assertThat(other.post(task + "/bpmnEscalation", "{\"escalationCode\":\"any\"}")
                        .statusCode())
                .isEqualTo(403);
        for (String variables : List.of("/variables", "/localVariables")) {
            assertThat(other.post(task + variables, "{\"modifications\":{\"note\":{\"value\":\"x\"}}}")
                            .statusCode())
                    .as(variables)
                    .isEqualTo(403);
        }
        assertThat(other.send("DELETE", task, "").statusCode()).isEqualTo(403);
        assertThat(other.send("PUT", task, "{\"assignee\":\"" + account + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(toReview).singleResult().getAssignee())
                .isEqualTo("physician2");
    }

    /** @param document with single quotes */
    private static String submission(String document) {
        return "{\"variables\":{\"submission\":{\"type\":\"String\",\"value\":\"" + document.replace("'", "\\\"")
                + "\"}}}";
    }

    @Test
    void theAssigneeMustBeOfARoleThatTheTaskWaitsFor() {
        tasks.setAssignee(toCheck, "nurse");
        Visitor nurse = Visitor.signedIn(port, "nurse");
        String form = Visitor.ENGINE + "/task/" + toCheck + "/submit-form";
        String submission = submission(Submissions.COMPLETE);

        HttpResponse<String> refused = nurse.post(form, submission);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This task is for: Reception and booking.");
        assertThat(tasks.createTaskQuery().taskId(toCheck).count()).isOne();

        // As when it was escalated to them.
        tasks.addCandidateGroup(toCheck, "nurse");
        assertThat(nurse.post(form, submission).statusCode()).isEqualTo(204);
    }

    @Test
    void theAssigneeCompletesByTheFormAlone() {
        Visitor physician = Visitor.signedIn(port, "physician");
        String task = Visitor.ENGINE + "/task/" + toReview;
        assertThat(physician.post(task + "/claim", "{\"userId\":\"physician\"}").statusCode())
                .isEqualTo(204);

        assertThat(physician.post(task + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(physician.post(task + "/submit-form", "{\"variables\":{}}").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(toReview).count()).isOne();
        assertThat(physician
                        .post(task + "/submit-form", submission(Submissions.APPROVE))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"physician", "administrator"})
    void nobodyWritesFreeTextIntoTheEngine(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        String task = Visitor.ENGINE + "/task/" + toReview;

        assertThat(visitor.post(
                                task + "/comment/create",
                                "{\"message\":\"She is called " + TestAccounts.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("PUT", task + "/comment", "{\"id\":\"1\",\"message\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(task + "/attachment/create", "{}").statusCode()).isEqualTo(403);
        assertThat(tasks.getTaskComments(toReview)).isEmpty();
    }

    @Test
    void aRefusedFormIsTheCallersErrorNotTheServers() {
        Visitor physician = Visitor.signedIn(port, "physician");
        String task = Visitor.ENGINE + "/task/" + toReview;
        String form = submission("{}");

        HttpResponse<String> unclaimed = physician.post(task + "/submit-form", form);
        assertThat(unclaimed.statusCode()).isEqualTo(400);
        assertThat(unclaimed.body()).contains("Refused: ", "Only the person who claimed the task can complete it.");

        assertThat(physician.post(task + "/claim", "{\"userId\":\"physician\"}").statusCode())
                .isEqualTo(204);
        for (String way : List.of("/submit-form", "/complete")) {
            HttpResponse<String> refused = physician.post(task + way, form);
            assertThat(refused.statusCode()).as(way).isIn(400, 403);
            assertThat(refused.body()).doesNotContain("Exception:", "at clinic.");
        }
        assertThat(physician.post(task + "/submit-form", form).body()).contains("decision: ");
    }
}
