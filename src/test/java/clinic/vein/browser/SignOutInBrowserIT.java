package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** There is one way in and one way out, whichever app somebody is in. */
@ClinicTest
class SignOutInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

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
        signIn.letIn(user);
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
        signIn.letIn("intake");
        new EngineApp(browser, clinic, "tasklist").open();

        // The Tasklist asks for news every few seconds.
        browser.manage().deleteCookieNamed("VEIN-SESSION");

        signIn.shown();
    }

    @Test
    void whatWasTypedIsThereAgainAfterASignInThatEnded() {
        driver.begin();
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        signIn.open().signIn("physician", TestAccounts.PASSWORD);
        Tasklist tasklist = new Tasklist(browser, clinic);
        tasklist.arrived();
        TaskForm form = tasklist.go(driver.task(id, "ReviewReferral"));
        tasklist.claim();
        form.choose("decision", "RETURN_WITH_ADVICE").type("advice", "Rest the legs in the evening");
        form.says("Kept as a draft");
        browser.manage().deleteCookieNamed("VEIN-SESSION");
        form.submit();
        signIn.shown();

        signIn.signIn("physician", TestAccounts.PASSWORD);
        tasklist.arrived();
        TaskForm again = tasklist.go(driver.task(id, "ReviewReferral"));
        again.says("is here again");
        assertThat(again.value("advice")).isEqualTo("Rest the legs in the evening");
        for (int width : new int[] {1280, 360}) {
            Chromium.width(browser, width);
            Chromium.picture(browser, "draft-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"intake, true", "nurse, false"})
    void whatWasTypedIntoAPageWaitsOutOfSightForWhoeverTypedIt(String whoComesBack, boolean goesOn) {
        ReferralId id = typeInformation();
        browser.manage().deleteCookieNamed("VEIN-SESSION");
        send();
        signIn.see(".aside");
        assertThat(browser.findElement(By.id("information")).isDisplayed()).isFalse();
        assertThat(driver.timeline(id)).doesNotContain("INFORMATION_RECEIVED");

        String typed = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        signIn.open().signIn(whoComesBack, TestAccounts.PASSWORD);
        browser.switchTo().window(typed);
        browser.findElement(By.cssSelector(".aside button")).click();

        if (goesOn) {
            signIn.see("#information");
            send();
            signIn.see("[role=status]");
            assertThat(driver.timeline(id)).containsOnlyOnce("INFORMATION_RECEIVED");
        } else {
            signIn.eventually("the start page", page -> page.getCurrentUrl().equals(clinic + "/"));
            assertThat(driver.timeline(id)).doesNotContain("INFORMATION_RECEIVED");
        }
    }

    @Test
    void whatSomebodyTypedIsNotSentByWhoeverSignedInSince() {
        ReferralId id = typeInformation();
        String typed = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        browser.manage().deleteCookieNamed("VEIN-SESSION");
        signIn.open().signIn("nurse", TestAccounts.PASSWORD);
        browser.switchTo().window(typed);

        send();

        signIn.see(".aside");
        browser.findElement(By.cssSelector(".aside button")).click();
        signIn.eventually("the start page", page -> page.getCurrentUrl().equals(clinic + "/"));
        assertThat(driver.timeline(id)).doesNotContain("INFORMATION_RECEIVED");
    }

    private ReferralId typeInformation() {
        driver.begin();
        ReferralId id = driver.receive(Reports.dual());
        signIn.letIn("intake");
        browser.get(clinic + "/enquiries/" + id);
        browser.executeScript("document.querySelector('details:has(#information)').open = true");
        browser.findElement(By.id("information")).sendKeys("Takes apixaban since Monday");
        return id;
    }

    private void send() {
        browser.findElement(By.cssSelector("form:has(#information) button")).click();
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
