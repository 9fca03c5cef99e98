package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.Chromium;
import clinic.vein.browser.PageCheck;
import clinic.vein.browser.Patience;
import clinic.vein.kernel.DraftKey;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;

/** Signing in as a clinic has it that keeps a key, and its pages as they are seen there; it words its messages itself, too. */
@ClinicTest
@TestPropertySource(
        properties = {
            "clinic.draft-key=only-for-tests-only-for-tests-1234",
            "clinic.second-factor.roles=ADMIN,CLINICADMIN,PRIVACY",
            "clinic.templates=src/test/resources/own-texts"
        })
class SecondFactorIT {

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-9]{5}-[A-Z2-9]{5})</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private StandingClock clock;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private DraftKey key;

    private Instant now = Instant.now();
    private long before;

    @BeforeEach
    void begin() {
        clock.stand(now);
        before = jdbc.sql("select coalesce(max(id), 0) from clinic.audit_event")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void goOn() {
        clock.go();
    }

    private String account(String id, String group) {
        User user = identity.newUser(id);
        user.setPassword(TestAccounts.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, group);
        return id;
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
        clock.stand(now);
    }

    private Visitor withPassword(String account) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(account, TestAccounts.PASSWORD)).endsWith("/sign-in/code");
        return visitor;
    }

    private static String secret(String page) {
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return secret.group(1);
    }

    private void change(String account) {
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setPassword("another-" + TestAccounts.PASSWORD);
        identity.saveUser(user);
        pass(Duration.ofSeconds(31));
    }

    private record Device(byte[] secret, List<String> recoveryCodes) {}

    private Device enrol(Visitor visitor) {
        String page = visitor.get("/sign-in/second-factor").body();
        assertThat(page).contains("<svg class=\"qr\"");
        byte[] bytes = base32(secret(page).replace(" ", ""));
        HttpResponse<String> answer =
                visitor.post("/sign-in/second-factor", Visitor.token(page), Map.of("code", code(bytes)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as("known from now on, so that no stranger's guesses keep the owner out there")
                .anyMatch(cookie -> cookie.startsWith(KnownDevices.COOKIE + "="));
        List<String> codes = new ArrayList<>();
        Matcher code = RECOVERY.matcher(answer.body());
        while (code.find()) {
            codes.add(code.group(1));
        }
        assertThat(codes).hasSize(10);
        return new Device(bytes, codes);
    }

    private HttpResponse<String> send(Visitor visitor, String code) {
        return visitor.submit("/sign-in/code", Map.of("code", code));
    }

    private List<String> onRecord(String account) {
        return jdbc.sql("""
                        select concat_ws(' ', role, action, subject, outcome) from clinic.audit_event
                        where id > :before and actor = :actor and action <> 'ACCESS_DENIED' order by id""")
                .param("before", before)
                .param("actor", account)
                .query(String.class)
                .list();
    }

    @Test
    void whoHasShownAPasswordOnlyIsNowhereIn() {
        String account = account("halfway", "privacy");
        identity.createMembership(account, "camunda-admin");
        identity.createMembership(account, "intake");
        Visitor visitor = withPassword(account);
        for (String path : List.of(
                "/privacy",
                "/second-factor",
                "/second-factor/accounts",
                "/import",
                "/api/referrals",
                "/api/audit/verification",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda/api/engine/engine/default/user/" + account + "/profile",
                "/camunda/api/admin/auth/user/default",
                "/actuator/prometheus")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + TestAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        for (String path : List.of("/api/referrals", "/camunda/api/engine/engine/default/process-instance")) {
            assertThat(new Visitor(port)
                            .send(path, request -> request.header("Authorization", basic))
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(visitor.post(
                                "/camunda/api/admin/auth/user/default/login/cockpit",
                                "username=" + account + "&password=" + TestAccounts.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(onRecord(account)).as("nobody has come in").isEmpty();
        pass(Duration.ofMinutes(16));
        assertThat(visitor.get("/sign-in/code").headers().firstValue("Location").orElse(""))
                .as("too late")
                .doesNotContain("second-factor");
    }

    @Test
    void theDeviceIsSetUpAtTheFirstSignInAndAskedForAtEachOther() {
        String account = account("careful", "privacy");
        Visitor visitor = withPassword(account);
        assertThat(visitor.get("/sign-in/code").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in/second-factor");
        Device device = enrol(visitor);
        assertThat(visitor.get("/privacy").statusCode()).isEqualTo(200);
        assertThat(onRecord(account))
                .containsExactly(
                        "PRIVACY SECOND_FACTOR_CHANGED ENROLLED " + account + " DONE", "PRIVACY SIGNED_IN DONE");

        Visitor again = withPassword(account);
        assertThat(send(again, code(device.secret())).statusCode())
                .as("used up")
                .isEqualTo(422);
        assertThat(again.get("/privacy").statusCode()).isEqualTo(403);
        pass(Duration.ofSeconds(30));
        HttpResponse<String> in = send(again, code(device.secret()));
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/privacy");
        assertThat(again.get("/privacy").statusCode()).isEqualTo(200);
        assertThat(onRecord(account)).endsWith("SYSTEM SIGN_IN_FAILED WrongCode REFUSED", "PRIVACY SIGNED_IN DONE");

        Visitor withoutDevice = withPassword(account);
        assertThat(send(withoutDevice, device.recoveryCodes().get(0)).statusCode())
                .isEqualTo(302);
        assertThat(withoutDevice.get("/privacy").statusCode()).isEqualTo(200);
        assertThat(send(withPassword(account), device.recoveryCodes().get(0)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoGuessesIsSlowedDownWhereverTheyComeFromAndSignInAnew() {
        String account = account("guessed", "clinicadmin");
        Device device = enrol(withPassword(account));
        pass(Duration.ofMinutes(1));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(send(withPassword(account), "11111" + guess).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> refused = send(withPassword(account), code(device.secret()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("15 seconds");
        pass(Duration.ofSeconds(16));
        assertThat(send(withPassword(account), code(device.secret())).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoKnowsThePasswordKeepsItsOwnerNeitherOutNorWaiting() {
        String account = account("raced", "clinicadmin");
        Device device = enrol(withPassword(account));
        pass(Duration.ofMinutes(1));
        Visitor owner = withPassword(account);
        assertThat(send(owner, code(device.secret())).statusCode()).isEqualTo(302);
        pass(Duration.ofMinutes(1));

        assertThat(owner.signIn(account, TestAccounts.PASSWORD)).endsWith("/sign-in/code");
        for (int guess = 0; guess < 5; guess++) {
            send(withPassword(account), "22222" + guess);
        }
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ends.add(new Visitor(port).signIn(account, TestAccounts.PASSWORD));
        }
        assertThat(ends.subList(10, 30)).allMatch(end -> end.contains("wait="));
        assertThat(send(owner, code(device.secret())).statusCode())
                .as("begun before them, at the browser that is known")
                .isEqualTo(302);
        assertThat(owner.get("/operations").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsGivenTheIdOfADeletedAccountHasADeviceOfTheirOwn() {
        String account = account("firstowner", "privacy");
        Device device = enrol(withPassword(account));
        identity.deleteUser(account);
        assertThat(device(account)).isZero();
        account(account, "privacy");
        Visitor next = withPassword(account);
        assertThat(next.get("/sign-in/code").headers().firstValue("Location").orElse(""))
                .as("sets one up")
                .endsWith("/sign-in/second-factor");
        next.post(
                "/sign-in/code",
                Visitor.token(next.get("/sign-in/second-factor").body()),
                Map.of("code", device.recoveryCodes().get(0)));
        assertThat(next.get("/privacy").statusCode()).isEqualTo(403);

        jdbc.sql("insert into clinic.worklist_look (account, looked_at) values (:id, now())")
                .param("id", account)
                .update();
        jdbc.sql("""
                        insert into clinic.absence (account, from_at, recorded_at, recorded_by)
                        values (:id, now() - interval '1 day', now(), :id)""").param("id", account).update();
        identity.deleteUser(account);
        assertThat(jdbc.sql("""
                                select (select count(*) from clinic.worklist_look where account = :id)
                                     + (select count(*) from clinic.absence where account = :id and until_at is null)""").param("id", account).query(Integer.class).single())
                .as("the next owner has not looked at the list, and is not away")
                .isZero();
        assertThat(jdbc.sql("select count(*) from clinic.former_account where account = :id")
                        .param("id", account)
                        .query(Integer.class)
                        .single())
                .as("is of no care team by what was done before")
                .isOne();

        String orphan = "leftover";
        jdbc.sql("""
                        insert into clinic.second_factor (account, secret, begun_at, confirmed_at)
                        values (:id, 'any', now(), now())""").param("id", orphan).update();
        account(orphan, "privacy");
        assertThat(device(orphan))
                .as("of an account that an earlier release deleted")
                .isZero();
    }

    private long device(String account) {
        return jdbc.sql("select count(*) from clinic.second_factor where account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    @Test
    void whoIsGivenSuchARoleWhileSignedInSignsInAnew() {
        String account = account("promoted", "nurse");
        Visitor visitor = Visitor.signedIn(port, account);
        assertThat(visitor.get("/notices").statusCode()).isEqualTo(200);
        identity.createMembership(account, "clinicadmin");
        pass(Duration.ofMinutes(5));
        assertThat(visitor.get("/operations").statusCode()).isNotEqualTo(200);
        assertThat(visitor.get("/notices").statusCode()).isNotEqualTo(200);
    }

    @Test
    void whatTheOldPasswordOpenedEndsWithAnother() {
        String nurse = account("changing", "nurse");
        Visitor visitor = Visitor.signedIn(port, nurse);
        change(nurse);
        assertThat(visitor.get("/notices").statusCode())
                .as("though nothing was asked for before the change")
                .isNotEqualTo(200);

        String privacy = account("changinghalf", "privacy");
        Device device = enrol(withPassword(privacy));
        Visitor half = withPassword(privacy);
        change(privacy);
        assertThat(half.post(
                                "/sign-in/code",
                                Visitor.token(new Visitor(port).get("/sign-in").body()),
                                Map.of("code", code(device.secret())))
                        .statusCode())
                .isNotEqualTo(422);
        assertThat(half.post("/sign-in/code", "code=" + code(device.secret())).statusCode())
                .isNotEqualTo(422);
        assertThat(half.get("/privacy").statusCode()).isNotEqualTo(200);
    }

    @Test
    void whoeverKnewTheSessionOfThePasswordIsNotLetInByTheCode() {
        String account = account("overtaken", "privacy");
        Device device = enrol(withPassword(account));
        pass(Duration.ofMinutes(1));
        Visitor visitor = withPassword(account);
        assertThat(visitor.get("/sign-in/code").body()).doesNotContain("session.js");
        String known = visitor.cookie("VEIN-SESSION").orElseThrow();
        Runnable underWay = underWay(sessions, known.substring(0, known.indexOf('.')));
        assertThat(send(visitor, code(device.secret())).statusCode()).isEqualTo(302);
        underWay.run();
        assertThat(visitor.get("/privacy").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .send("/privacy", request -> request.header("Cookie", "VEIN-SESSION=" + known))
                        .statusCode())
                .isNotEqualTo(200);
    }

    /** A request that has read the session and writes it when it is done. */
    private static <S extends Session> Runnable underWay(SessionRepository<S> sessions, String id) {
        S session = sessions.findById(id);
        return () -> {
            session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(60));
            sessions.save(session);
        };
    }

    @Test
    void whatADeviceReadsIsShownToTheSessionThatBeganOnly() {
        String account = account("watched", "privacy");
        Visitor owner = withPassword(account);
        Visitor other = withPassword(account);
        String secret = secret(owner.get("/sign-in/second-factor").body());
        String token = other.cookie("VEIN-CSRF").orElseThrow();
        for (String code : List.of("000000", code(base32(secret.replace(" ", ""))))) {
            HttpResponse<String> refused = other.post("/sign-in/second-factor", token, Map.of("code", code));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).doesNotContain(secret);
        }
        assertThat(other.get("/privacy").statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasNoPasswordSetsNoneUpAndOtherSessionsEndWithIt() {
        String account = account("leftopen", "nurse");
        Visitor visitor = Visitor.signedIn(port, account);
        Visitor elsewhere = Visitor.signedIn(port, account);
        String asked = visitor.get("/second-factor").body();
        assertThat(asked).doesNotContainPattern(SECRET).contains("name=\"password\"");
        String token = Visitor.token(asked);
        HttpResponse<String> wrong = visitor.post("/second-factor", token, Map.of("password", "something else"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).doesNotContainPattern(SECRET);
        assertThat(onRecord(account)).endsWith("SYSTEM SIGN_IN_FAILED WrongCurrentPassword REFUSED");
        assertThat(visitor.post("/second-factor", token, Map.of("code", "000000"))
                        .body())
                .doesNotContainPattern(SECRET);

        String shown = visitor.post("/second-factor", token, Map.of("password", TestAccounts.PASSWORD))
                .body();
        byte[] bytes = base32(secret(shown).replace(" ", ""));
        assertThat(elsewhere.get("/notices").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/second-factor", token, Map.of("code", code(bytes)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/notices").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/notices").statusCode()).isNotEqualTo(200);

        pass(Duration.ofSeconds(30));
        HttpResponse<String> refused = visitor.post(
                "/second-factor/renewal", token, Map.of("code", code(bytes), "password", "something else"));
        assertThat(refused.statusCode()).isEqualTo(422);
        withPassword(account);
    }

    @Test
    void whoComesByAProviderIsAskedForNoPasswordThatIsNotThere() {
        String account = account(ProvidedUsers.id("https://hospital.example", "grace"), "nurse");
        String cookie = atProvider(sessions, account);
        HttpResponse<String> page =
                new Visitor(port).send("/second-factor", request -> request.header("Cookie", cookie));
        assertThat(page.body())
                .contains("the second factor is asked for there")
                .doesNotContain("name=\"password\"", "set no key");
        for (String path : List.of("/second-factor?password=any", "/second-factor?code=1", "/second-factor/renewal")) {
            HttpResponse<String> answer = new Visitor(port)
                    .send(
                            path,
                            request -> request.header("Cookie", cookie + "; VEIN-CSRF=known")
                                    .header("X-VEIN-CSRF", "known")
                                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/second-factor");
        }
        assertThat(onRecord(account)).isEmpty();
    }

    /** As the provider's answer leaves it. */
    private <S extends Session> String atProvider(SessionRepository<S> all, String account) {
        S session = all.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new KeptSignIn.Provider(
                                "hospital",
                                "token",
                                now,
                                now.plusSeconds(60),
                                "https://hospital.example",
                                "grace",
                                null)
                        .who(account, AccountAuthentication.authorities(List.of("nurse")))));
        session.setAttribute(SignedInSession.KEY, new SignedInSession(account, now, now, now, "any"));
        all.save(session);
        return "VEIN-SESSION=" + session.getId() + "."
                + key.seal("session-cookies").of(session.getId());
    }

    @Test
    void whoeverLikesHasOneToo() {
        String account = account("willing", "nurse");
        Visitor visitor = Visitor.signedIn(port, account);
        String page = visitor.submit("/second-factor", Map.of("password", TestAccounts.PASSWORD))
                .body();
        byte[] bytes = base32(secret(page).replace(" ", ""));
        assertThat(visitor.post("/second-factor", Visitor.token(page), Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/second-factor", Visitor.token(page), Map.of("code", code(bytes)))
                        .body())
                .containsPattern(RECOVERY);
        withPassword(account);
        pass(Duration.ofSeconds(30));
        assertThat(visitor.post(
                                "/second-factor/renewal",
                                Visitor.token(visitor.get("/second-factor").body()),
                                Map.of("code", code(bytes), "password", TestAccounts.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(new Visitor(port).signIn(account, TestAccounts.PASSWORD)).doesNotContain("/sign-in");
    }

    @Test
    void anAdministratorTakesItAwayForAReasonAndNotFromOneself() {
        String lost = account("lostphone", "privacy");
        Visitor thief = withPassword(lost);
        enrol(thief);
        String administrator = account("helper", "camunda-admin");
        Visitor visitor = withPassword(administrator);
        enrol(visitor);
        assertThat(visitor.submit("/second-factor/accounts", Map.of("account", lost))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(visitor.submit("/second-factor/accounts", Map.of("account", administrator, "reason", "DEVICE_LOST"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.submit("/second-factor/accounts", Map.of("account", lost, "reason", "DEVICE_LOST"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(thief.get("/privacy").statusCode()).isNotEqualTo(200);
        assertThat(onRecord(administrator))
                .endsWith("ADMIN SECOND_FACTOR_CHANGED REMOVED " + lost + " DEVICE_LOST DONE");
        assertThat(withPassword(lost)
                        .get("/sign-in/code")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/sign-in/second-factor");
    }

    @Test
    void eachOfItsPagesIsForEverybody() {
        String account = account("onscreen", "nurse");
        ChromeDriver browser = new Chromium().open(1280);
        try {
            goOn(browser, Visitor.signedIn(port, account), "/second-factor");
            PageCheck.lookAgain(browser, "second-factor-password");
            send(browser, "password", "something else");
            PageCheck.lookAgain(browser, "second-factor-password-wrong");
            send(browser, "password", TestAccounts.PASSWORD);
            PageCheck.lookAgain(browser, "second-factor");
            String secret = browser.findElement(By.className("secret")).getText();
            send(browser, "code", "000000");
            assertThat(browser.findElements(By.cssSelector(".problems"))).hasSize(1);
            PageCheck.lookAgain(browser, "second-factor-wrong");
            send(browser, "code", code(base32(secret.replace(" ", ""))));
            assertThat(browser.findElements(By.cssSelector(".codes li"))).hasSize(10);
            PageCheck.lookAgain(browser, "second-factor-codes");

            goOn(browser, withPassword(account), "/sign-in/code");
            PageCheck.lookAgain(browser, "sign-in-code");
            send(browser, "code", "000000");
            assertThat(browser.findElements(By.cssSelector(".problems"))).hasSize(1);
            PageCheck.lookAgain(browser, "sign-in-code-wrong");
        } finally {
            browser.quit();
        }
    }

    @Test
    void soIsWhatTheClinicWordsItself() {
        Visitor visitor = withPassword(account("wording", "clinicadmin"));
        enrol(visitor);
        ChromeDriver browser = new Chromium().open(1280);
        try {
            goOn(browser, visitor, "/operations/texts");
            assertThat(browser.findElements(By.cssSelector(".own-texts .problem")))
                    .as("a body without its link, and a text that there is not")
                    .hasSize(2);
            assertThat(browser.findElements(By.cssSelector(".difference ins"))).isNotEmpty();
            assertThat(browser.findElements(By.cssSelector(".difference del"))).isNotEmpty();
            PageCheck.lookAgain(browser, "texts-of-the-clinic");
        } finally {
            browser.quit();
        }
    }

    /** In a browser, where somebody has come to who has signed in without one. */
    private void goOn(ChromeDriver browser, Visitor visitor, String path) {
        String clinic = "http://127.0.0.1:" + port;
        browser.get(clinic + "/site.css");
        for (String name : List.of("VEIN-SESSION", "VEIN-CSRF")) {
            browser.manage().addCookie(new Cookie(name, visitor.cookie(name).orElseThrow()));
        }
        browser.get(clinic + path);
        assertThat(browser.getCurrentUrl()).endsWith(path);
    }

    private static void send(ChromeDriver browser, String field, String text) {
        WebElement page = browser.findElement(By.tagName("html"));
        browser.findElement(By.name(field)).sendKeys(text);
        browser.findElement(By.cssSelector("main button[type=submit]")).click();
        new Patience(browser).ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(page));
    }

    private String code(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(java.nio.ByteBuffer.allocate(8)
                    .putLong(now.getEpochSecond() / 30)
                    .array());
            int number = java.nio.ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return String.format(java.util.Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base32(String text) {
        java.math.BigInteger number = java.math.BigInteger.ONE;
        for (char letter : text.toCharArray()) {
            number = number.shiftLeft(5)
                    .or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] all = number.toByteArray();
        return java.util.Arrays.copyOfRange(all, all.length - text.length() * 5 / 8, all.length);
    }
}
