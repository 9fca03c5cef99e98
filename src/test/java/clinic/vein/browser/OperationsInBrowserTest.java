package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.process.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.TestAccounts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator goes from a number to the referrals behind it. */
@ClinicTest
class OperationsInBrowserTest {

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
        new SignInPage(browser, clinic).open().signIn("clinicadmin", TestAccounts.PASSWORD);

        browser.get(clinic + "/operations");
        Chromium.picture(browser, "operations");
        follow(browser.findElement(By.cssSelector("svg a[href*='element=AssessVeins']")));
        assertThat(text()).contains("Step: Assess veins.");
        assertThat(isListed(reference)).isTrue();
        Chromium.picture(browser, "operations-open");

        browser.get(clinic + "/operations");
        follow(browser.findElement(By.cssSelector("a[href$='role=VASCULAR']")));
        assertThat(text()).contains("For: Vascular specialist.");
        assertThat(isListed(reference)).isTrue();

        browser.get(clinic + "/operations");
        follow(browser.findElement(By.cssSelector("a[href*='state=BOOKED'][href*='age=']")));
        assertThat(text()).contains("State: booked.");
        assertThat(isListed(reference)).isTrue();

        follow(browser.findElement(By.linkText("Operations")));
        follow(browser.findElement(By.linkText("Figures")));
        assertThat(charts()).isGreaterThanOrEqualTo(3);
        assertThat(text())
                .contains("Time to appointment", "Counted in the month of the arrival.")
                .contains("Arrived for assessment");
        Chromium.picture(browser, "operations-figures");
        String months = "&from=2026-01&to=2035-12";
        browser.get(clinic + "/operations/figures?compare=YEAR_BEFORE" + months);
        follow(browser.findElement(By.cssSelector("a[href*='figure=FIRST_APPOINTMENT']")));
        assertThat(text()).contains("Time to appointment");
        assertThat(isListed(reference)).isTrue();
        browser.get(clinic + "/operations/figures?compare=YEAR_BEFORE" + months);
        follow(browser.findElement(By.cssSelector("a[href*='part=ARRIVED']")));
        assertThat(text()).contains("Received in these months: Arrived for assessment");
        assertThat(isListed(reference)).isTrue();

        browser.get(clinic + "/operations/capacity?step=AssessVeins");
        assertThat(charts()).isPositive();
        assertThat(text()).contains("Every step", "Assess veins", "What if there were more sessions?");
        Chromium.picture(browser, "operations-capacity");

        jdbc.sql("delete from clinic.open_task where referral_id = :id")
                .param("id", id.value())
                .update();
        browser.get(clinic + "/operations/findings");
        follow(browser.findElement(By.xpath("//button[.='Check now']")));
        assertThat(text()).contains("Task missing from the worklist");
        Chromium.picture(browser, "operations-findings");
        follow(browser.findElement(By.xpath("//tr[contains(., '" + reference + "')]//button")));
        assertThat(text()).contains("repaired by clinicadmin");
        assertThat(driver.openTasks(id)).containsExactly("AssessVeins");

        browser.get(clinic + "/operations/figures?from=2026-13");
        assertThat(text()).contains("There are no such figures", "from: Must be a month such as 2025-03.");
    }

    /** Other tests' referrals may come before it. */
    private boolean isListed(String reference) {
        while (!text().contains(reference)) {
            List<WebElement> next = browser.findElements(By.cssSelector("a[rel=next]"));
            if (next.isEmpty()) {
                return false;
            }
            follow(next.get(0));
        }
        return true;
    }

    private long charts() {
        return browser.findElements(By.cssSelector(".chart canvas[width]")).size();
    }

    /** Waits for the page that answers. */
    private void follow(WebElement link) {
        WebElement left = browser.findElement(By.tagName("html"));
        browser.executeScript("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", link);
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(ExpectedConditions.stalenessOf(left));
    }

    private String text() {
        List<WebElement> main = browser.findElements(By.tagName("main"));
        return main.isEmpty() ? "" : main.get(0).getText();
    }
}
