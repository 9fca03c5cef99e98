package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator goes from a number to the referrals behind it. */
@ClinicTest
class OperationsInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private KeepFigures keepFigures;

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
    void everyNumberLeadsToTheReferralsBehindIt() {
        driver.begin();
        ReferralId id = care.arrived();
        String reference = referrals.find(id).orElseThrow().reference().value();
        keepFigures.bringUpToDate();
        browser = new Chromium().open(1280);
        String clinic = "http://127.0.0.1:" + port;
        new SignInPage(browser, clinic).letIn("clinicadmin");
        OperationsPages pages = new OperationsPages(browser, clinic);

        pages.open("");
        Chromium.picture(browser, "operations");
        pages.follow("svg a[href*='element=AssessVeins']");
        assertThat(pages.words()).contains("Step: Assess veins.");
        assertThat(pages.lists(reference)).isTrue();
        Chromium.picture(browser, "operations-open");

        pages.open("");
        pages.follow("a[href$='role=VASCULAR']");
        assertThat(pages.words()).contains("For: Vascular specialist.");
        assertThat(pages.lists(reference)).isTrue();

        pages.open("");
        pages.follow("a[href*='state=BOOKED'][href*='age=']");
        assertThat(pages.words()).contains("State: booked.");
        assertThat(pages.lists(reference)).isTrue();

        pages.followText("main a", "Operations");
        pages.followText("main a", "Figures");
        assertThat(pages.words())
                .contains("At a glance", "Late")
                .doesNotContain("Counted in the month of the arrival.");
        pages.unfold();
        PageCheck.lookAgain(browser, "operations-figures-unfolded");
        assertThat(pages.charts()).isGreaterThanOrEqualTo(3);
        assertThat(pages.words())
                .contains("Time to appointment", "Counted in the month of the arrival.")
                .contains("Arrived for assessment");
        Chromium.picture(browser, "operations-figures");
        String months = "&from=2026-01&to=2035-12";
        pages.open("/figures?compare=YEAR_BEFORE" + months + "#figure-FIRST_APPOINTMENT");
        assertThat(pages.isInSight("#waits-running")).isTrue();
        pages.follow("a[href*='figure=FIRST_APPOINTMENT']");
        assertThat(pages.words()).contains("Time to appointment");
        assertThat(pages.lists(reference)).isTrue();
        pages.open("/figures?compare=YEAR_BEFORE" + months);
        pages.unfold();
        pages.follow("a[href*='part=ARRIVED']");
        assertThat(pages.words()).contains("Received in these months: Arrived for assessment");
        assertThat(pages.lists(reference)).isTrue();

        pages.open("/capacity?step=AssessVeins");
        assertThat(pages.charts()).isPositive();
        assertThat(pages.words()).contains("Every step", "Assess veins", "What if there were more sessions?");
        Chromium.picture(browser, "operations-capacity");

        jdbc.sql("delete from clinic.open_task where referral_id = :id")
                .param("id", id.value())
                .update();
        driver.tellEverybody();
        pages.open("/findings");
        pages.followText("button", "Check now");
        assertThat(pages.words()).contains("Task missing from the worklist");
        Chromium.picture(browser, "operations-findings");

        repairInTasklist("Task missing from the worklist", reference);
        pages.open("/findings");
        assertThat(pages.words()).contains("repaired by clinicadmin");
        assertThat(driver.openTasks(id)).containsExactly("AssessVeins");

        pages.open("/texts");
        assertThat(pages.words()).contains("All texts are those that come with the application.");
        PageCheck.lookAgain(browser, "operations-texts");
        pages.follow("a[href$='/texts/CLOSING/PATIENT/en']");
        assertThat(pages.words()).contains("your treatment with us is finished", "call 999");

        pages.open("/figures?from=2026-13");
        assertThat(pages.words()).contains("There are no such figures", "from: Must be a month such as 2025-03.");
    }

    private void repairInTasklist(String finding, String reference) {
        Tasklist tasklist = new Tasklist(browser, "http://127.0.0.1:" + port);
        tasklist.open();
        tasklist.show(Tasklist.MY_GROUP);
        TaskForm form = tasklist.openTask(finding);
        tasklist.claim();
        assertThat(form.text()).contains(reference, "Put it on the worklist", "makes the repair");
        SoftAssertions.assertSoftly(all -> form.look(all, "RepairFinding", 1600));
        form.complete();
    }
}
