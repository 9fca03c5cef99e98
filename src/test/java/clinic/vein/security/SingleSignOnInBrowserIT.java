package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.Chromium;
import clinic.vein.browser.Patience;
import clinic.vein.embedded.UsesPostgres;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in and out at a provider of OpenID Connect that really runs, in a browser. */
@UsesPostgres
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "clinic.administrator.id=administrator",
            "clinic.administrator.password=only-for-tests-1234",
            "clinic.sign-in.local-accounts=false",
            "clinic.sign-in.groups.vein-nurses=nurse",
            "clinic.sign-in.groups.vein-physicians=physician",
            "spring.security.oauth2.client.registration.hospital.client-id=" + Provider.CLIENT,
            "spring.security.oauth2.client.registration.hospital.client-secret=" + Provider.SECRET,
            "spring.security.oauth2.client.registration.hospital.scope=openid,profile",
            "spring.security.oauth2.client.registration.hospital.client-name=the hospital",
        })
class SingleSignOnInBrowserIT {

    private static ServletWebServerApplicationContext provider;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private ChromeDriver browser;

    /** The provider is at another name than the clinic, so that their cookies are apart. */
    @DynamicPropertySource
    static void startTheProvider(DynamicPropertyRegistry properties) {
        provider = Provider.start();
        properties.add("spring.security.oauth2.client.provider.hospital.issuer-uri", SingleSignOnInBrowserIT::issuer);
    }

    private static String issuer() {
        return "http://127.0.0.1:" + provider.getWebServer().getPort();
    }

    @AfterAll
    static void stopTheProvider() {
        provider.close();
    }

    @BeforeEach
    void open() {
        Provider.clinic = "http://localhost:" + port;
        browser = new Chromium().open(1280);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void go(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private void waitFor(By what) {
        new Patience(browser).until(ExpectedConditions.presenceOfElementLocated(what));
    }

    private void waitForAddress(String part) {
        new Patience(browser).until(ExpectedConditions.urlContains(part));
    }

    private void signInAtTheHospital(String name) {
        go("/import");
        waitFor(By.linkText("Sign in with the hospital"));
        assertThat(browser.findElements(By.id("password")))
                .as("no local accounts")
                .isEmpty();
        browser.findElement(By.linkText("Sign in with the hospital")).click();
        waitFor(By.id("username"));
        assertThat(browser.getCurrentUrl()).startsWith(issuer());
        browser.findElement(By.id("username")).sendKeys(name);
        browser.findElement(By.id("password")).sendKeys(Provider.SECRET);
        browser.findElement(By.cssSelector("button[type=submit]")).click();
        waitForAddress("http://localhost:" + port);
    }

    private boolean isSignedIn() {
        go("/session");
        String answer = browser.findElement(By.tagName("body")).getText();
        assertThat(answer).contains("\"secondsLeft\":");
        return !answer.contains("\"secondsLeft\":0");
    }

    private List<String> groupsOf(String name) {
        return identity.createGroupQuery().groupMember(ProvidedUsers.id(issuer(), name)).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    @Test
    void signsInWithTheGroupsOfTheClaimAndOutEverywhere() {
        String name = "grace-" + UUID.randomUUID();
        Provider.GROUPS.put(name, List.of("vein-nurses", "Choir"));

        signInAtTheHospital(name);
        go("/camunda/app/tasklist/default/");
        waitFor(By.cssSelector(".task-filter.active"));
        assertThat(browser.getCurrentUrl()).contains("/camunda/app/tasklist/");
        User account = identity.createUserQuery()
                .userId(ProvidedUsers.id(issuer(), name))
                .singleResult();
        assertThat(account.getFirstName()).isEqualTo("Given " + name);
        assertThat(groupsOf(name)).containsExactly("nurse");

        go("/");
        browser.findElement(By.cssSelector("form[action='/sign-out'] button")).click();
        waitForAddress("/sign-in?signed-out");
        go("/camunda/app/tasklist/default/");
        waitForAddress("/sign-in");
        waitFor(By.linkText("Sign in with the hospital"));
        browser.findElement(By.linkText("Sign in with the hospital")).click();
        waitFor(By.id("username"));
        assertThat(browser.getCurrentUrl())
                .as("signed out at the provider as well")
                .startsWith(issuer());

        Provider.GROUPS.put(name, List.of("vein-physicians"));
        browser.findElement(By.id("username")).sendKeys(name);
        browser.findElement(By.id("password")).sendKeys(Provider.SECRET);
        browser.findElement(By.cssSelector("button[type=submit]")).click();
        waitForAddress("http://localhost:" + port);
        assertThat(groupsOf(name)).as("the claim is right each time").containsExactly("physician");
    }

    @Test
    void whoHasNoRoleHereDoesNotGetIn() {
        String name = "mallory-" + UUID.randomUUID();
        Provider.GROUPS.put(name, List.of("Choir", "nurse"));

        signInAtTheHospital(name);

        waitForAddress("/sign-in?not-provided");
        waitFor(By.cssSelector("[role=alert]"));
        assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
                .contains("your groups there have no role here");
        assertThat(identity.createUserQuery()
                        .userId(ProvidedUsers.id(issuer(), name))
                        .count())
                .isZero();
        assertThat(isSignedIn()).isFalse();

        Provider.GROUPS.put(name, List.of("vein-nurses"));
        go("/oauth2/authorization/hospital");
        assertThat(isSignedIn()).as("with a group that has a role").isTrue();
    }

    @Test
    void theProviderCanEndTheSession() throws Exception {
        String name = "ada-" + UUID.randomUUID();
        Provider.GROUPS.put(name, List.of("vein-nurses"));
        signInAtTheHospital(name);
        assertThat(isSignedIn()).isTrue();

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + port + "/logout/connect/back-channel/hospital"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + logoutToken(name)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        go("/camunda/app/tasklist/default/");
        waitForAddress("/sign-in");
    }

    private static String logoutToken(String name) throws Exception {
        JWKSource<SecurityContext> keys = provider.<JWKSource<SecurityContext>>getBeanProvider(
                        ResolvableType.forClassWithGenerics(JWKSource.class, SecurityContext.class))
                .getObject();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("test")
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(Provider.CLIENT)
                        .subject(name)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .build());
        token.sign(new RSASSASigner(keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .get(0)
                .toRSAKey()));
        return token.serialize();
    }
}
