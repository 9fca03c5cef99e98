package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.TestAccounts;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator of the engine does, by its web API and by code of a plug-in. */
@ClinicTest
class ActsOnTheEngineTest {

    private static final String ADMINISTRATOR = "administrator";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver clinic;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient jdbc;

    private String instance;
    private long before;

    @BeforeEach
    void aReferralWaits() {
        ReferralId referral = clinic.receive(Reports.dual());
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(referral.toString())
                .singleResult()
                .getId();
        before = jdbc.sql("select coalesce(max(id), 0) from clinic.audit_event")
                .query(Long.class)
                .single();
    }

    private List<String> onRecord(String action) {
        return jdbc.sql("""
                        select concat_ws(' ', actor, role, subject, outcome) from clinic.audit_event
                        where id > :before and action = :action order by id""")
                .param("before", before)
                .param("action", action)
                .query(String.class)
                .list();
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(instance).list().get(0);
    }

    @Test
    void nobodyEndsStopsMovesOrFillsProcessesByTheWebApi() {
        Visitor administrator = Visitor.signedIn(port, ADMINISTRATOR);
        long running = runtime.createProcessInstanceQuery().count();
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        String job = timer().getId();
        Date due = timer().getDuedate();
        Map<String, String> acts = Map.ofEntries(
                Map.entry("DELETE /process-instance/" + instance, ""),
                Map.entry("POST /process-instance/delete", "{\"processInstanceQuery\":{}}"),
                Map.entry(
                        "POST /process-instance/delete-historic-query-based", "{\"historicProcessInstanceQuery\":{}}"),
                Map.entry(
                        "PUT /process-instance/suspended",
                        "{\"processDefinitionKey\":\"Referral\",\"suspended\":true}"),
                Map.entry("PUT /process-instance/" + instance + "/suspended", "{\"suspended\":true}"),
                Map.entry(
                        "POST /process-instance/" + instance + "/modification",
                        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"CheckReferral\"}]}"),
                Map.entry(
                        "PUT /process-instance/" + instance + "/variables/note",
                        "{\"value\":\"Anna Muster has phlebitis\",\"type\":\"String\"}"),
                Map.entry(
                        "POST /process-instance/variables-async",
                        "{\"processInstanceIds\":[\"" + instance + "\"],\"variables\":{\"a\":{\"value\":\"b\"}}}"),
                Map.entry(
                        "PUT /process-definition/" + definition + "/suspended",
                        "{\"suspended\":true,\"includeProcessInstances\":true}"),
                Map.entry("DELETE /process-definition/" + definition + "?cascade=true", ""),
                Map.entry(
                        "POST /message",
                        "{\"messageName\":\"ReferralWithdrawn\",\"processInstanceId\":\"" + instance + "\"}"),
                Map.entry("POST /signal", "{\"name\":\"anything\"}"),
                Map.entry("PUT /job/" + job + "/duedate", "{\"duedate\":\"2099-01-01T00:00:00.000+0000\"}"),
                Map.entry("PUT /job/" + job + "/retries", "{\"retries\":0}"),
                Map.entry("PUT /job/" + job + "/suspended", "{\"suspended\":true}"),
                Map.entry("POST /job/" + job + "/execute", ""),
                Map.entry("POST /job/retries", "{\"retries\":0,\"jobQuery\":{}}"),
                Map.entry("DELETE /job/" + job, ""),
                Map.entry("DELETE /history/process-instance/" + instance, ""),
                Map.entry("POST /history/process-instance/delete", "{\"historicProcessInstanceQuery\":{}}"),
                Map.entry("POST /history/cleanup?immediatelyDue=true", ""),
                Map.entry("POST /process-definition/key/Referral/start", "{}"));
        acts.forEach((act, body) -> {
            String[] parts = act.split(" ", 2);
            HttpResponse<String> answer = administrator.send(parts[0], Visitor.ENGINE + parts[1], body);
            assertThat(answer.statusCode()).as(act + " " + answer.body()).isBetween(400, 499);
        });
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
        assertThat(runtime.createProcessInstanceQuery().suspended().count()).isZero();
        assertThat(management.createBatchQuery().count()).isZero();
        assertThat(timer().getDuedate()).isEqualTo(due);
        assertThat(timer().getRetries()).isEqualTo(3);
        assertThat(runtime.getVariables(instance)).doesNotContainKeys("note", "a");
        assertThat(onRecord("ACCESS_DENIED"))
                .hasSizeGreaterThan(15)
                .allMatch(row -> row.startsWith("administrator ADMIN "));
    }

    @Test
    void norByCodeThatActsForSomebody() {
        Stream<ThrowingCallable> acts = Stream.of(
                () -> runtime.deleteProcessInstance(instance, "done"),
                () -> runtime.deleteProcessInstancesAsync(List.of(instance), "done"),
                () -> runtime.suspendProcessInstanceById(instance),
                () -> runtime.setVariable(instance, "note", "Anna Muster"),
                () -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("CheckReferral")
                        .execute(),
                () -> runtime.createMessageCorrelation("ReferralWithdrawn").correlateAll(),
                () -> repository.suspendProcessDefinitionByKey("Referral", true, null),
                () -> history.deleteHistoricProcessInstance(instance),
                () -> management.setJobDuedate(timer().getId(), new Date(0)),
                () -> management.setJobRetries(timer().getId(), 0),
                () -> management.deleteJob(timer().getId()),
                () -> management.deleteProperty("schema.version"),
                () -> tasks.createComment(null, instance, "Anna Muster"));
        identity.setAuthentication(ADMINISTRATOR, List.of("camunda-admin"));
        try {
            acts.forEach(act -> assertThatThrownBy(act).isInstanceOf(AuthorizationException.class));
        } finally {
            identity.clearAuthentication();
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .active()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aFailedJobIsTriedAgainAndThatIsOnRecord() {
        String job = timer().getId();
        management.setJobRetries(job, 0);
        HttpResponse<String> answer = Visitor.signedIn(port, "clinicadmin")
                .send("PUT", Visitor.ENGINE + "/job/" + job + "/retries", "{\"retries\":1}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(timer().getRetries()).isEqualTo(1);
        assertThat(onRecord("ENGINE_CHANGED"))
                .singleElement()
                .asString()
                .startsWith("clinicadmin CLINICADMIN Job SetJobRetries " + job)
                .endsWith("retries=1 DONE");
    }

    @Test
    void whoMakesAFilterIsOnRecordInTheRoleOfAnAdministrator() {
        HttpResponse<String> answer = Visitor.signedIn(port, ADMINISTRATOR)
                .post(
                        Visitor.ENGINE + "/filter/create",
                        FilterBodies.with("{\"assigneeExpression\":\"${currentUser()}\"}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        filters.deleteFilter(answer.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1"));
        assertThat(onRecord("ENGINE_CHANGED"))
                .anySatisfy(row -> assertThat(row).startsWith("administrator ADMIN Filter Create"));
    }

    @Test
    void wrongCurrentPasswordsAreOnRecordAndSlowedDown() {
        // Of its own: what other tests have tried for an account is counted in the same database.
        User guessed = identity.newUser("guessed");
        guessed.setPassword(TestAccounts.PASSWORD);
        identity.saveUser(guessed);
        identity.createMembership("guessed", "vascular");
        Visitor visitor = Visitor.signedIn(port, "guessed");
        for (int guess = 0; guess < 5; guess++) {
            HttpResponse<String> answer = changePassword(visitor, "wrong-" + guess);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        HttpResponse<String> refused = changePassword(visitor, TestAccounts.PASSWORD);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("Too many wrong passwords");
        assertThat(onRecord("SIGN_IN_FAILED"))
                // How often others were refused is told once a minute, whichever test runs then.
                .filteredOn(event -> event.startsWith("guessed "))
                .hasSize(6)
                .startsWith("guessed SYSTEM WrongCurrentPassword REFUSED")
                .endsWith("guessed SYSTEM TooManyTries REFUSED");
        assertThat(identity.checkPassword("guessed", TestAccounts.PASSWORD)).isTrue();
        identity.deleteUser("guessed");
    }

    private HttpResponse<String> changePassword(Visitor visitor, String current) {
        return visitor.send(
                "PUT",
                Visitor.ENGINE + "/user/guessed/credentials",
                "{\"password\":\"quite-another-saying-4711\",\"authenticatedUserPassword\":\"" + current + "\"}");
    }

    @Test
    void whoReadsVariablesInCockpitIsOnRecord() {
        HttpResponse<String> answer = Visitor.signedIn(port, "clinicadmin")
                .post(Visitor.ENGINE + "/variable-instance", "{\"processInstanceIdIn\":[\"" + instance + "\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(onRecord("VARIABLES_READ"))
                .containsExactly("clinicadmin CLINICADMIN VariableInstanceQueryImpl " + instance + " DONE");
    }

    @Test
    void whoAdministersTheEngineIsToldToAdministratorsAlone() {
        Visitor intake = Visitor.signedIn(port, "intake");
        for (String question : List.of("group?member=administrator", "user?memberOfGroup=camunda-admin")) {
            assertThat(intake.get(Visitor.ENGINE + "/" + question).statusCode())
                    .as(question)
                    .isEqualTo(403);
            assertThat(Visitor.signedIn(port, ADMINISTRATOR)
                            .get(Visitor.ENGINE + "/" + question)
                            .statusCode())
                    .as(question)
                    .isEqualTo(200);
        }
        assertThat(intake.post(Visitor.ENGINE + "/group", "{\"member\":\"administrator\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(intake.get(Visitor.ENGINE + "/group?member=intake").body()).contains("\"intake\"");
        assertThat(intake.get(Visitor.ENGINE + "/user?memberOfGroup=nurse").statusCode())
                .isEqualTo(200);
    }

    @Test
    void addressesThatNoPageHasAreTheCallersError() {
        Visitor administrator = Visitor.signedIn(port, ADMINISTRATOR);
        for (String path : List.of(
                "//",
                "/camunda//app/cockpit/default/",
                "/camunda/api/engine//engine/default/task",
                "/camunda/api/engine/engine/default//task",
                "//camunda/api/engine/engine",
                "/camunda/%61pi/engine/engine",
                "/operations//cases")) {
            assertThat(administrator.send(administrator.request(path)).statusCode())
                    .as(path)
                    .isBetween(400, 499);
        }
        assertThat(Visitor.signedIn(port, "clinicadmin")
                        .get("/operations/cases")
                        .statusCode())
                .isEqualTo(422);
    }
}
