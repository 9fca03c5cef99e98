package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;

/** There is one way in and one way out, whichever app somebody is in. */
@ClinicTest
class SignOutInBrowserIT {

    @LocalServerPort
    private int port;

    private ChromeDriver browser;
    private SignInPage signIn;
    private String clinic;

    @BeforeEach
    void begin() {
        browser = new Chromium().open(1280);
        clinic = "http://127.0.0.1:" + port;
        signIn = new SignInPage(browser, clinic);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({"tasklist, intake", "cockpit, administrator", "admin, administrator", "welcome, administrator"})
    void signingOutEndsTheSessionAndLeadsToOurPage(String app, String user) {
        signIn.open().signIn(user, TestAccounts.PASSWORD);
        EngineApp engineApp = new EngineApp(browser, clinic, app);
        engineApp.open();
        assertThat(answer("/camunda/api/engine/engine/")).isEqualTo(200);

        engineApp.signOut();

        signIn.shown();
        assertThat(signIn.saysSignedOut()).isTrue();
        assertThat(answer("/api/tasks")).isEqualTo(401);
        assertThat(answer("/camunda/api/engine/engine/")).isEqualTo(401);
        browser.get(engineApp.address());
        signIn.shown();
    }

    @Test
    void aSessionThatHasEndedLeadsToOurPageBeforeLong() {
        signIn.open().signIn("intake", TestAccounts.PASSWORD);
        new EngineApp(browser, clinic, "tasklist").open();

        // The Tasklist asks for news every few seconds.
        browser.manage().deleteCookieNamed("JSESSIONID");

        signIn.shown();
    }

    @Test
    void theApisTokenIsThereWithTheFirstPage() {
        signIn.open().signIn("clinicadmin", TestAccounts.PASSWORD);

        assertThat(browser.getCurrentUrl()).contains("/camunda/app/cockpit/");
        assertThat(browser.manage().getCookieNamed("VEIN-CSRF").getValue()).isNotEmpty();
    }

    private int answer(String path) {
        return ((Number) browser.executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "fetch(arguments[0], {credentials: 'same-origin'}).then(answer => done(answer.status))",
                        path))
                .intValue();
    }
}
