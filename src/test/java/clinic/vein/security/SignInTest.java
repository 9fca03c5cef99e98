package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts, sessions and what browsers are told, against the running application. */
@ClinicTest
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private StandingClock clock;

    @AfterEach
    void timePasses() {
        clock.go();
    }

    private User account(String... groups) {
        User user = identity.newUser("t" + UUID.randomUUID().toString().replace("-", ""));
        user.setFirstName("Somebody");
        user.setPassword(TestAccounts.PASSWORD);
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(user.getId(), group));
        return user;
    }

    @Test
    void theEngineKeepsASlowHashAndRefusesAWeakPassword() {
        User user = account("nurse");
        User found = identity.createUserQuery().userId(user.getId()).singleResult();

        assertThat(found.getPassword()).startsWith("{bcrypt-hmac-sha384}$2a$");
        found.setPassword("passwordpassword");
        assertThatThrownBy(() -> identity.saveUser(found)).isInstanceOf(ProcessEngineException.class);
        found.setPassword(found.getId() + "1");
        assertThatThrownBy(() -> identity.saveUser(found)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void theEngineLocksNobodyOut() {
        User user = account("nurse");
        for (int i = 0; i < 11; i++) {
            assertThat(identity.checkPassword(user.getId(), "wrong")).isFalse();
        }
        assertThat(identity.checkPassword(user.getId(), TestAccounts.PASSWORD)).isTrue();
    }

    @Test
    void aSessionGetsANewNameAtSignIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("nurse", TestAccounts.PASSWORD);
        String before = visitor.cookie("VEIN-SESSION").orElseThrow();
        visitor.signIn("nurse", TestAccounts.PASSWORD);

        assertThat(visitor.cookie("VEIN-SESSION")).isPresent().get().isNotEqualTo(before);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void strangersHaveNoSessionAndStillComeToThePageTheyWanted() {
        Visitor visitor = new Visitor(port);
        visitor.send("/operations/figures?from=2026-01-01", request -> request.header("Accept", "text/html"));
        assertThat(visitor.cookie("VEIN-SESSION")).isEmpty();
        assertThat(visitor.cookie("VEIN-WANTED")).isPresent();
        assertThat(visitor.signIn("clinicadmin", TestAccounts.PASSWORD))
                .endsWith("/operations/figures?from=2026-01-01");
        visitor.get("/operations/figures?from=2026-01-01");
        assertThat(visitor.cookie("VEIN-WANTED")).as("used up").isEmpty();

        Visitor tricked = new Visitor(port);
        tricked.get("/sign-in");
        String elsewhere =
                Base64.getUrlEncoder().encodeToString("https://elsewhere.invalid/".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = tricked.send(
                "/sign-in",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Cookie",
                                "VEIN-WANTED=" + elsewhere + ".AAAA; VEIN-CSRF="
                                        + tricked.cookie("VEIN-CSRF").orElseThrow())
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=clinicadmin&password=" + TestAccounts.PASSWORD + "&_csrf="
                                        + tricked.cookie("VEIN-CSRF").orElseThrow())));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/cockpit/");
    }

    @Test
    void tooManyTriesAreToldAndSayHowLong() {
        // However long it takes, no time passes between the last wrong one and the next.
        clock.stand(Instant.now());
        User user = account("nurse");
        Visitor stranger = new Visitor(port);
        Visitor owner = new Visitor(port);
        owner.signIn(user.getId(), TestAccounts.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.signIn(user.getId(), "wrong")).endsWith("/sign-in?error");
        }

        String leadsTo = stranger.signIn(user.getId(), TestAccounts.PASSWORD);
        assertThat(leadsTo).matches(".*/sign-in\\?wait=\\d");
        assertThat(stranger.get(leadsTo.substring(leadsTo.indexOf("/sign-in"))).body())
                .contains("too many wrong tries");
        assertThat(owner.signIn(user.getId(), TestAccounts.PASSWORD))
                .as("the owner's own browser, at the same address")
                .doesNotContain("/sign-in");
    }

    @Test
    void theEnginesOwnWaysToTryAPasswordAreClosed() {
        Visitor nurse = Visitor.signedIn(port, "nurse");
        nurse.get("/camunda/app/tasklist/default/");

        assertThat(nurse.send(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                request -> nurse.token(request)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                "username=intake&password=" + TestAccounts.PASSWORD)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(nurse.postJson(
                                "/camunda/api/engine/engine/default/identity/verify",
                                "{\"username\":\"intake\",\"password\":\"" + TestAccounts.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsItForTheEnginesAppsAsWell() {
        Visitor nurse = Visitor.signedIn(port, "nurse");
        nurse.get("/camunda/app/tasklist/default/");
        assertThat(nurse.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(200);
        String session = nurse.cookie("VEIN-SESSION").orElseThrow();
        nurse.get("/");

        assertThat(nurse.post("/sign-out", "").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/sign-in?signed-out");
        assertThat(nurse.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(port)
                        .send("/api/tasks", request -> request.header("Cookie", "VEIN-SESSION=" + session))
                        .statusCode())
                .as("the old session's name opens nothing")
                .isEqualTo(401);
    }

    @Test
    void theTasklistsSignOutEndsItForUsAsWell() {
        Visitor nurse = Visitor.signedIn(port, "nurse");
        nurse.get("/camunda/app/tasklist/default/");
        assertThat(nurse.get("/api/tasks").statusCode()).isEqualTo(200);

        assertThat(nurse.postJson("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(nurse.get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?error",
                "/refer",
                "/status",
                "/session",
                "/site.css",
                "/refer.js",
                "/no-such-page",
                "/api/tasks",
                "/api/referrals",
                "/actuator/health",
                "/actuator/prometheus",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/nothing",
                "/v3/api-docs",
                "/error",
            })
    void everyAnswerTellsBrowsersTheRules(String path) {
        Visitor nurse = Visitor.signedIn(port, "nurse");
        for (Visitor visitor : List.of(new Visitor(port), nurse)) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.headers().map())
                    .as("%s %s", answer.statusCode(), path)
                    .containsKeys(
                            "x-content-type-options",
                            "referrer-policy",
                            "permissions-policy",
                            "cross-origin-opener-policy",
                            "cross-origin-resource-policy",
                            "content-security-policy");
            assertThat(answer.headers().allValues("content-security-policy"))
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'")
                    .contains("object-src 'none'");
            assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/refer", "/status", "/import", "/no-such-page"})
    void ourPagesHaveNothingInlineAndAreNotKept(String path) {
        HttpResponse<String> page =
                Visitor.signedIn(port, "intake").send(path, request -> request.header("Accept", "text/html"));

        assertThat(page.headers().firstValue("content-security-policy")).contains(BrowserRules.STRICT_CONTENT);
        assertThat(page.headers().firstValue("cache-control")).get().asString().contains("no-store");
        assertThat(page.body())
                .contains("<html")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+\\s*=\\s*[\"']|javascript:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/tasks", "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default"})
    void nothingAboutAPatientIsKept(String path) {
        assertThat(Visitor.signedIn(port, "intake").get(path).headers().firstValue("cache-control"))
                .get()
                .asString()
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-out",
                "/session",
                "/refer",
                "/status",
                "/import",
                "/api/referrals",
                "/api/referrals:import",
                "/api/tasks/1/claim",
                "/api/tasks/1/complete",
                "/camunda/api/engine/engine/default/task/1/claim",
                "/camunda/api/admin/auth/user/default/logout",
            })
    void nothingChangesWithoutTheToken(String path) {
        Visitor intake = Visitor.signedIn(port, "intake");
        intake.get("/camunda/app/tasklist/default/");

        assertThat(intake.send(
                                path,
                                request -> request.header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void cookiesAreForTheServerAndThisSiteOnly() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page =
                visitor.send("/camunda/app/tasklist/", request -> request.header("Accept", "text/html"));
        assertThat(page.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("VEIN-WANTED"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "username=nurse&password=" + TestAccounts.PASSWORD)
                        .headers()
                        .allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("VEIN-SESSION"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(new Visitor(port).get("/sign-in").headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("VEIN-CSRF=")
                .contains("SameSite=Lax");
    }
}
