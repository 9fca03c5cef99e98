package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.DamagedScripts;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with a script of ours, the engine's apps start, and only that script's part is missing. */
@ClinicTest
class BrokenPluginsInBrowserIT {

    private static final Path APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");

    private static final List<String> DAMAGES =
            List.of(DamagedScripts.LOST, "this is no script", "throw new Error('damaged')");

    private static final String THROWS_WHEN_SHOWN = """
            export default {
              id: 'damaged', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 18, properties: {label: 'Referral'},
              render() { throw new Error('damaged'); }, unmount() { throw new Error('damaged'); }
            };""";

    @LocalServerPort
    private int port;

    @Autowired
    private DamagedScripts scripts;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private JdbcClient jdbc;

    private ChromeDriver browser;
    private String clinic;

    @AfterEach
    void mend() {
        scripts.mend();
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void leaveOutThemselvesAlone() throws IOException {
        driver.begin();
        ReferralId id = driver.receive(Reports.dual());
        browser = new Chromium().open(1280);
        clinic = "http://127.0.0.1:" + port;
        new SignInPage(browser, clinic).letIn("administrator");
        int number = 0;
        for (String app : List.of("tasklist", "cockpit")) {
            for (String script : scriptsOf(app)) {
                scripts.damage(script, DAMAGES.get(number++ % DAMAGES.size()));
                starts(app);
                assertThat(complaints()).as(app + " without " + script).isNotEmpty();
                assertThat(browser.executeScript("return typeof window.veinForm"))
                        .as(app + " without " + script)
                        .isEqualTo(
                                app.equals("cockpit")
                                                || Set.of("/vein-forms.js", "/vein/")
                                                        .contains(script)
                                        ? "undefined"
                                        : "function");
                scripts.mend();
            }
        }
        theHeatMapNeedsItsOwnScriptOnly();
        showsANoteInThePlaceOfWhatThrows(id);
    }

    /** Each that an app loads, and then all that these import. */
    private static List<String> scriptsOf(String app) throws IOException {
        try (Stream<Path> own = Files.list(APPS.resolve(app).resolve("scripts"))) {
            Stream<String> names = own.map(file -> "/" + file.getFileName()).filter(name -> name.startsWith("/vein-"));
            Stream<String> everyApps = Stream.of("/vein-session.js", "/vein-sign-in.js", "/vein-pages.js");
            return Stream.of(names, everyApps, Stream.of("/vein/"))
                    .flatMap(each -> each)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private void starts(String app) {
        if (app.equals("cockpit")) {
            new Cockpit(browser, clinic).open();
        } else {
            Tasklist tasklist = new Tasklist(browser, clinic);
            tasklist.open();
            tasklist.see(".task-filters");
            tasklist.see(".start-process-action a");
        }
    }

    private void theHeatMapNeedsItsOwnScriptOnly() throws IOException {
        Cockpit cockpit = new Cockpit(browser, clinic);
        for (boolean own : List.of(true, false)) {
            scriptsOf("cockpit").stream()
                    .filter(script -> !script.equals("/vein/"))
                    .filter(script -> script.equals("/vein-heat.js") == own)
                    .forEach(script -> scripts.damage(script, "throw new Error('damaged')"));
            cockpit.open();
            cockpit.openProcess("Referral");
            cockpit.eventually("the switch of the heat map", page -> cockpit.isSeen(".vein-heat-toggle") != own);
            scripts.mend();
        }
        complaints();
    }

    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("The clinic's plug-in"))
                .toList();
    }

    private void showsANoteInThePlaceOfWhatThrows(ReferralId id) {
        scripts.damage("/vein-instance.js", THROWS_WHEN_SHOWN);
        Cockpit cockpit = new Cockpit(browser, clinic);
        cockpit.open();
        cockpit.openInstance(jdbc.sql("select proc_inst_id_ from engine.act_hi_procinst where business_key_ = :key")
                .param("key", id.toString())
                .query(String.class)
                .single());
        cockpit.tab("Referral");
        assertThat(cockpit.text(".ctn-tabbed-content")).contains("This part of the clinic’s own could not be shown.");
        cockpit.tab("Jobs");
        cockpit.shows("Retries");
        assertThat(complaints()).hasSizeGreaterThanOrEqualTo(2);
    }
}
