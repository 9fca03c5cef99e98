package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.AxeScript;
import clinic.vein.testing.ClinicTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever comes back to an app of the engine's asks for none of its scripts again. */
@ClinicTest
class KeptScriptsInBrowserIT {

    /** Of each script and style sheet but the settings, which the engine asks for by the time of day. */
    private static final String ASKED = """
            return performance.getEntriesByType('resource')
              .filter(each => /\\/camunda\\/.*\\.(js|css)(\\?|$)|\\/session\\.js/.test(each.name))
              .filter(each => !each.name.includes('/scripts/config.js'))
              .map(each => `${each.transferSize > 0 ? 'asked' : 'kept'} ${each.name}`)""";

    private static final List<String> IMPORTED_STYLES = List.of("/styles/look.css", "/styles/session-end.css");

    @LocalServerPort
    private int port;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = new Chromium().open(1280);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @ParameterizedTest
    @CsvSource({"tasklist, /vein/form/fields.js", "cockpit, /vein/heat.js"})
    void areAskedForOnce(String app, String script) {
        String clinic = "http://127.0.0.1:" + port;
        new SignInPage(browser, clinic).letIn("administrator");
        EngineApp opened = new EngineApp(browser, clinic, app);
        opened.open();
        opened.open();

        assertThat(asked())
                .anyMatch(each -> each.contains(script + "?content="))
                .anyMatch(each -> each.contains("/session.js?content="))
                .allMatch(each ->
                        each.startsWith("kept ") || IMPORTED_STYLES.stream().anyMatch(each::endsWith));
    }

    /** In an app, whose policy asks for a nonce, as on a page of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/welcome/default/", "/information"})
    void theTestsOwnIsReadByThePageItself(String page) {
        String clinic = "http://127.0.0.1:" + port;
        new SignInPage(browser, clinic).letIn("administrator");
        browser.get(clinic + page);
        PageCheck.barriers(browser, "head");

        assertThat(browser.executeScript(
                        "return performance.getEntriesByName(location.origin + arguments[0]).length", AxeScript.PATH))
                .isEqualTo(1L);
    }

    @SuppressWarnings("unchecked")
    private List<String> asked() {
        return (List<String>) browser.executeScript(ASKED);
    }
}
