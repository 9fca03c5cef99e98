package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever watches the process may open whatever Cockpit shows, and finds the clinic's own pages from there. */
@ClinicTest
class CockpitPartsInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private RuntimeService runtime;

    private ChromeDriver browser;
    private String clinic;

    @BeforeEach
    void begin() {
        driver.begin();
        browser = new Chromium().open(1280);
        clinic = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private Cockpit cockpit(String account) {
        new SignInPage(browser, clinic).letIn(account);
        Cockpit cockpit = new Cockpit(browser, clinic);
        cockpit.open();
        return cockpit;
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinicadmin", "administrator"})
    void everyTabOfAnInstanceOpens(String account) {
        ReferralId id = driver.receive(Reports.dual());
        Cockpit cockpit = cockpit(account);
        cockpit.openInstance(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId());
        assertThat(cockpit.tabs())
                .containsExactly("Variables", "Referral", "Incidents", "Called Process Instances", "Jobs")
                .allSatisfy(tab -> {
                    cockpit.tab(tab);
                    cockpit.loaded();
                    assertThat(cockpit.complaints()).as(tab).isEmpty();
                });
        assertThat(cockpit.switches()).containsExactly("Increment Number of Retries of Failed Jobs");
    }

    @Test
    void theClinicsOwnPagesAreInTheMenu() {
        Cockpit cockpit = cockpit("clinicadmin");
        assertThat(cockpit.leadsTo())
                .containsExactly(
                        "Running Process Instances", "Open Incidents", "Process Definitions", "Decision Definitions");
        assertThat(cockpit.menu()).containsExactly("Processes", "Decisions", "Operations", "All pages");
        // The button behind which the menu is on a telephone.
        Chromium.width(browser, PageCheck.SMALL);
        cockpit.see("[cam-widget-header] .navbar-toggle[aria-label='Menu']");
        Chromium.width(browser, PageCheck.WIDE);

        cockpit.clickText("[cam-widget-header] a", "Operations");
        assertThat(cockpit.text("h1")).isEqualTo("Operations");
    }
}
