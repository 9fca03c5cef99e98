package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wherever somebody is, the end of the sign-in is told in time. */
@ClinicTest
class SessionEndInBrowserIT {

    /** As if nothing had been done for thirteen minutes; after staying, the server's own answer counts. */
    private static final String LITTLE_TIME_LEFT = """
            const ask = window.fetch;
            window.fetch = async (address, request) => {
              const answer = await ask(address, request);
              return String(address).endsWith('/session') && request?.method !== 'POST'
                ? new Response(JSON.stringify({...await answer.json(), secondsLeft: 115}))
                : answer;
            };""";

    @LocalServerPort
    private int port;

    private ChromeDriver browser;
    private String clinic;

    @BeforeEach
    void signIn() {
        browser = new Chromium().open(1280);
        clinic = "http://127.0.0.1:" + port;
        new SignInPage(browser, clinic).letIn("administrator");
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LITTLE_TIME_LEFT));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void everyPageSaysSo() {
        for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            EngineApp engineApp = new EngineApp(browser, clinic, app);
            engineApp.open();
            told(app, engineApp);
        }
        browser.get(clinic);
        told("home", new EngineApp(browser, clinic, "welcome"));
    }

    private void told(String name, Screen screen) {
        assertThat(screen.text(".session-end")).as(name).contains("You will be signed out at", "Stay signed in");
        for (int width : Chromium.withPictures() ? PageCheck.WIDTHS : List.<Integer>of()) {
            Chromium.width(browser, width);
            Chromium.picture(browser, "session-end-" + name + "-" + width);
        }
        Chromium.width(browser, PageCheck.WIDE);
        screen.click(".session-end button");
        screen.eventually("the warning to go", page -> !screen.isSeen(".session-end"));
    }
}
