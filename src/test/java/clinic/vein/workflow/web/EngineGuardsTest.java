package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.TestAccounts;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The application as it is: what the engine leaves open is closed for everybody, and the web apps still work. */
@ClinicTest
class EngineGuardsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ReferralDriver clinic;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy", "administrator"})
    void expressionsInQueriesAreRefusedToEverybody(String account) {
        assertThat(QueryAttacks.byEndpoint(Visitor.signedIn(port, account)))
                .hasSize(7)
                .allSatisfy((endpoint, outcome) -> {
                    assertThat(outcome.evaluated()).isFalse();
                    // 403: the role has no use for that endpoint at all.
                    assertThat(outcome.status()).isIn(400, 403);
                });
    }

    @Test
    void anonymousVisitorsReachNoQuery() {
        Visitor nobody = Visitor.anonymous(port);
        assertThat(QueryAttacks.byEndpoint(nobody)).allSatisfy((endpoint, outcome) -> {
            assertThat(outcome.evaluated()).isFalse();
            assertThat(outcome.status()).isEqualTo(401);
        });
        HiddenKeys.all(nobody)
                .forEach((way, request) ->
                        assertThat(nobody.send(request).statusCode()).as(way).isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy"})
    void onlyAdministratorsMakeChangeOrDeleteFilters(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        Filter stored = filters.createFilterQuery().filterName("My tasks").singleResult();
        String id = stored.getId();
        String harmless = FilterBodies.with("{\"assignee\":\"" + account + "\"}");
        long before = filters.createFilterQuery().count();
        assertThat(visitor.post(Visitor.ENGINE + "/filter/create", harmless).statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("PUT", Visitor.ENGINE + "/filter/" + id, harmless)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("DELETE", Visitor.ENGINE + "/filter/" + id, "").statusCode())
                .isEqualTo(403);
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        assertThat(filters.getFilter(id).getName()).isEqualTo("My tasks");
    }

    @Test
    void anAdministratorMakesFiltersWithTheKnownExpressionsOnly() {
        Visitor administrator = Visitor.signedIn(port, "administrator");
        assertThat(administrator
                        .post(
                                Visitor.ENGINE + "/filter/create",
                                FilterBodies.with("{\"assigneeExpression\":\"${currentUser()}\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator
                        .post(Visitor.ENGINE + "/filter/create", FilterBodies.with(QueryAttacks.IN_OR_QUERY))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSetUpStaysClosedWhenNobodyAdministers() throws IOException {
        List<String> dismissed = SetUpAttacks.dismissAdministrators(identity);
        try {
            for (String address : SetUpAttacks.SPELLINGS) {
                assertThat(SetUpAttacks.answer(port, "POST", address))
                        .as(address)
                        .matches(SetUpAttacks.REFUSED);
            }
            for (String account : List.of("intake", "nurse", "physician", "vascular", "clinicadmin", "privacy")) {
                Visitor visitor = Visitor.signedIn(port, account);
                assertThat(visitor.post(SetUpAttacks.ENDPOINT, SetUpAttacks.BODY)
                                .statusCode())
                        .isEqualTo(403);
                assertThat(visitor.get(SetUpAttacks.PAGE).statusCode()).isEqualTo(403);
            }
            assertThat(SetUpAttacks.administrators(identity)).isEmpty();
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            dismissed.forEach(id -> identity.createMembership(id, "camunda-admin"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy", "administrator"})
    void nobodyDeploysAModel(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        long before = repository.createDeploymentQuery().count();
        String deployment = repository.createDeploymentQuery().list().get(0).getId();
        assertClosed(visitor.send(Models.deploymentOf(visitor, Models.process("<task id=\"step\"/>"))));
        assertClosed(visitor.post(Visitor.ENGINE + "/deployment/" + deployment + "/redeploy", "{}"));
        assertClosed(visitor.send("DELETE", Visitor.ENGINE + "/deployment/" + deployment + "?cascade=true", ""));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void whatNobodyNeedsIsClosed() {
        Visitor administrator = Visitor.signedIn(port, "administrator");
        assertClosed(administrator.send(administrator
                .withToken("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=physician&password=" + TestAccounts.PASSWORD))));
        assertClosed(administrator.get("/camunda/api/engine/application.wadl"));
        assertThat(administrator.get("/engine-rest/engine").statusCode()).isEqualTo(403);
    }

    /** Bodies as the shipped web apps send them. */
    @Test
    void whatTasklistAndCockpitSendStillPasses() {
        clinic.receive(Reports.dual());
        String id = filters.createFilterQuery()
                .filterName("My group’s tasks")
                .singleResult()
                .getId();
        HttpResponse<String> listed = Visitor.signedIn(port, "intake")
                .post(
                        Visitor.ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=15",
                        "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"firstResult\":0,"
                                + "\"maxResults\":15,\"sorting\":[{\"sortOrder\":\"desc\",\"sortBy\":\"created\"}],"
                                + "\"active\":true}");
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        assertThat(listed.body()).contains("CheckReferral");
        HttpResponse<String> running = Visitor.signedIn(port, "clinicadmin")
                .post(
                        "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50"
                                + "&sortBy=startTime&sortOrder=desc",
                        "{\"firstResult\":0,\"maxResults\":50,\"sortBy\":\"startTime\",\"sortOrder\":\"desc\"}");
        assertThat(running.statusCode()).as(running.body()).isEqualTo(200);
    }

    @Test
    void javaObjectsAreNotTaken() {
        ReferralId referral = clinic.receive(Reports.dual());
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(referral.toString())
                .singleResult()
                .getId();
        HttpResponse<String> answer = Visitor.signedIn(port, "administrator")
                .send(
                        "PUT",
                        Visitor.ENGINE + "/process-instance/" + instance + "/variables/object",
                        "{\"type\":\"Object\",\"value\":\"rO0ABXQAAXg=\",\"valueInfo\":{\"objectTypeName\":"
                                + "\"java.lang.String\",\"serializationDataFormat\":"
                                + "\"application/x-java-serialized-object\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        // No variable is taken from people at all; were it, the engine itself prohibits Java's serialization.
        assertThat(answer.body()).contains("is closed for everybody");
        assertThat(runtime.getVariables(instance)).doesNotContainKey("object");
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"access.denied\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/lib/deps.js", "/site.css", "/session.js"})
    void librariesAreKeptByTheBrowserAndAskedForOnceMore(String path) {
        Visitor visitor = Visitor.signedIn(port, "intake");
        HttpResponse<String> first = visitor.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control ->
                        assertThat(control).contains("no-cache", "private").doesNotContain("no-store"));
        HttpResponse<String> again = visitor.send(visitor.request(path)
                .header(
                        "If-Modified-Since",
                        first.headers().firstValue("Last-Modified").orElseThrow()));
        assertThat(again.statusCode()).isEqualTo(304);
    }
}
