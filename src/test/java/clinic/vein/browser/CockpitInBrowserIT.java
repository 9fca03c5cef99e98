package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.TestAccounts;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where administrators look anyway, they see where patients wait. */
@ClinicTest
class CockpitInBrowserIT {

    /** As if an earlier version had had a step that is gone. */
    private static final String A_STEP_THAT_IS_GONE = """
            const ask = window.fetch;
            window.fetch = async (address, request) => {
              const answer = await ask(address, request);
              if (!String(address).includes('/heat?') || !answer.ok) {
                return answer;
              }
              const heat = await answer.json();
              heat.elements.push({element: 'GoneStep', finished: 4, medianMinutes: 90, p90Minutes: 200, late: 1, lateOf: 4,
                open: 0, oldestOpenSince: null});
              return new Response(JSON.stringify(heat));
            };""";

    @LocalServerPort
    private int port;

    @Autowired
    private KeepFigures keepFigures;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private RepositoryService models;

    @Autowired
    private JdbcClient jdbc;

    private ChromeDriver browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void showsWherePatientsWait() {
        driver.begin();
        ReferralId id = care.consented(2);
        keepFigures.bringUpToDate();
        browser = new Chromium().open(1280);
        String clinic = "http://127.0.0.1:" + port;
        new SignInPage(browser, clinic).open().signIn("clinicadmin", TestAccounts.PASSWORD);
        Cockpit cockpit = new Cockpit(browser, clinic);

        heatMapOfThePathway(cockpit);
        nothingIsLeftBehind(cockpit);
        heatMapOfALaterVersion(cockpit);
        heatMapOfTheCalledProcess(cockpit);
        theReferralOfAnInstance(cockpit, id);
    }

    private void heatMapOfThePathway(Cockpit cockpit) {
        cockpit.openProcess("Referral");
        browser.executeScript(A_STEP_THAT_IS_GONE);
        cockpit.switchHeatMap();
        cockpit.choose("period", "free");
        cockpit.choose("from", "2026-03");
        cockpit.choose("to", "2026-03");
        assertThat(cockpit.says()).startsWith("Median time, March 2026, all pathways, all versions.");
        assertThat(cockpit.badge("ReviewReferral")).matches("(?s).*\\d (min|h|d)");

        cockpit.choose("measure", "finished");
        assertThat(cockpit.badge("ReviewReferral")).matches("(?s).*[1-9]\\d*");
        assertThat(cockpit.card("ReviewReferral"))
                .contains(
                        "Review referral",
                        "How many",
                        "Median time",
                        "90th percentile",
                        "Overdue",
                        "Open now",
                        "Oldest open");
        Chromium.picture(browser, "cockpit-heat");

        assertThat(cockpit.table())
                .anyMatch(row -> row.startsWith("Review referral "))
                .anyMatch(row -> row.startsWith("Gone step (not in this version) 4 1.5 h 3.3 h 25 % (1 of 4)"));
        Chromium.picture(browser, "cockpit-heat-table");
        cockpit.closeTable();

        cockpit.choose("pathway", "ADVICE");
        assertThat(cockpit.says()).contains("pathway “Advice”");
        cockpit.choose("version", "this");
        assertThat(cockpit.says()).contains("version ");
        cockpit.choose("pathway", "");
        cockpit.choose("from", "2026-04");
        assertThat(cockpit.says()).startsWith("Choose a first and a last month");
        cockpit.choose("from", "2026-03");
        cockpit.badge("ReviewReferral");
    }

    /** Of which nobody has taken a step yet. */
    private void heatMapOfALaterVersion(Cockpit cockpit) {
        String later = models.createDeployment()
                .addClasspathResource("bpmn/processes/Referral.bpmn")
                .deploy()
                .getId();
        try {
            cockpit.openProcess("Referral");
            cockpit.switchHeatMap();
            cockpit.choose("version", "");
            cockpit.badge("ReviewReferral");
            cockpit.choose("version", "this");
            assertThat(cockpit.says()).contains("version 2");
            assertThat(cockpit.isSeen("[data-element='ReviewReferral']")).isFalse();
        } finally {
            models.deleteDeployment(later, true);
        }
    }

    /** Cockpit keeps the viewer that was left. */
    private void nothingIsLeftBehind(Cockpit cockpit) {
        browser.executeScript("window.left = document.querySelector('.djs-container')");
        assertThat(tracesOnWhatWasLeft()).isPositive();
        cockpit.clickText("a", "Processes");
        cockpit.see("table a[href*='process-definition/']");
        assertThat(tracesOnWhatWasLeft()).isZero();
        browser.navigate().back();
        cockpit.see(".vein-heat-toggle");
        assertThat(cockpit.traces()).isZero();
        cockpit.switchHeatMap();
        cockpit.badge("ReviewReferral");
        cockpit.switchHeatMap();
        assertThat(cockpit.traces()).isZero();
    }

    private long tracesOnWhatWasLeft() {
        return (long) browser.executeScript("return window.left.querySelectorAll('[class*=vein-heat]').length");
    }

    private void heatMapOfTheCalledProcess(Cockpit cockpit) {
        cockpit.openProcess("Course of treatment");
        cockpit.switchHeatMap();
        cockpit.choose("measure", "oldest");
        cockpit.choose("version", "");
        assertThat(cockpit.badge("BookSession")).matches("(?s).*\\d (min|h|d)");
        Chromium.picture(browser, "cockpit-heat-course");
    }

    private void theReferralOfAnInstance(Cockpit cockpit, ReferralId id) {
        for (String process : new String[] {"Referral", "TreatmentCourse"}) {
            cockpit.openInstance(instance(id, process));
            cockpit.tab("Referral");
            cockpit.see(".vein-instance h3");
            assertThat(cockpit.text(".vein-instance"))
                    .contains(referrals.find(id).orElseThrow().reference().value(), "In treatment", "Book session")
                    .contains("Task done: review referral")
                    .doesNotContain(
                            referrals.find(id).orElseThrow().report().patient().familyName());
        }
        Chromium.picture(browser, "cockpit-instance");
        // What somebody needs who mends what has failed.
        cockpit.tab("Incidents");
        cockpit.shows("No incidents");
        cockpit.tab("Jobs");
        cockpit.shows("Retries");
    }

    private String instance(ReferralId id, String process) {
        return jdbc.sql("""
                        select proc_inst_id_ from engine.act_hi_procinst
                        where business_key_ = :key and proc_def_key_ = :process""")
                .param("key", id.toString())
                .param("process", process)
                .query(String.class)
                .single();
    }
}
