package clinic.vein.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.Chromium;
import clinic.vein.browser.PageCheck;
import clinic.vein.browser.Patience;
import clinic.vein.outcome.OutcomeClinic;
import clinic.vein.outcome.PastRows;
import clinic.vein.outcome.PublishedCohorts;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report in a real browser where the machine has one. */
@SpringBootTest(classes = OutcomesPages.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OutcomesInBrowserIT {

    @LocalServerPort
    private int port;

    private ChromeDriver browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void open(int width) {
        browser = new Chromium().open(width);
    }

    private void go(String path) {
        browser.get("http://127.0.0.1:" + port + path);
    }

    private void goToReport(PastRows rows, String more) {
        OutcomeClinic clinic = new OutcomeClinic();
        clinic.bringNeighbour();
        clinic.bring(rows);
        go("/outcomes?measure=IRLS&threshold=10&series=" + URLEncoder.encode(rows.series(), StandardCharsets.UTF_8)
                + more);
        assertThat(browser.findElement(By.tagName("main")).getText())
                .contains("At a glance", "What came of it", "Choose months, from and until")
                .doesNotContain("Ratio of means");
        browser.executeScript("document.querySelectorAll('details.fold').forEach(each => { each.open = true; })");
    }

    private void look(String name) {
        PageCheck.isAccessible(browser, name);
        PageCheck.fitsItsWidth(browser, name);
        save(name + ".png", "Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    }

    private void save(String name, String command, Map<String, Object> how) {
        if (Chromium.withPictures()) {
            String base64 = (String) browser.executeCdpCommand(command, how).get("data");
            Chromium.keep(name, Base64.getDecoder().decode(base64));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_report_can_be_read_by_everybody(int width) {
        open(width);
        goToReport(PublishedCohorts.sundaresan(), "&origin=SYNTHETIC");
        look("outcomes-" + width);
        assertThat(browser.findElement(By.tagName("main")).getText())
                .contains("57.1 % (40.9 to 72.0), 20 of 35")
                .contains("Ratio of means")
                .contains("60.2 %")
                .contains("Uncontrolled case series")
                .contains("no patients");
        save("outcomes-" + width + "-print.pdf", "Page.printToPDF", Map.of("preferCSSPageSize", true));
    }

    @Test
    void what_is_hidden_says_so() {
        open(360);
        PastRows rows = PastRows.ofPatients("Hidden")
                .treatedBy("ENDOTHERMAL")
                .add(30, "closure", "CLOSED", "irlsBefore", "20", "irlsAfter", "5")
                .add(7, "closure", "PARTLY_CLOSED", "irlsBefore", "20", "irlsAfter", "20")
                .add(3, "closure", "OPEN", "complications", "DISTAL_DVT");
        goToReport(rows, "");
        look("outcomes-hidden-360");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("fewer than 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_question_without_sense_and_the_import_are_accessible(int width) throws IOException {
        open(width);
        go("/outcomes?threshold=4");
        look("outcomes-refused-" + width);
        assertThat(browser.findElement(By.cssSelector(".problems")).getText()).contains("threshold");
        go("/outcomes/import");
        look("outcomes-import-" + width);
        Path file = Files.createTempFile("outcomes", ".csv");
        try {
            Files.writeString(
                    file,
                    PastRows.synthetic("Page")
                            .pairs(1, 3, 3)
                            .add(2, "irlsBefore", "3")
                            .csv());
            browser.findElement(By.id("file")).sendKeys(file.toString());
            WebElement left = browser.findElement(By.tagName("html"));
            browser.findElement(By.cssSelector("form button")).submit();
            // While the page is being left, Chromium may answer that the element is of another document instead of
            // stale.
            new Patience(browser).ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(left));
            look("outcomes-imported-" + width);
        } finally {
            Files.delete(file);
        }
        assertThat(browser.findElement(By.cssSelector(".counts")).getText()).contains("Added\n2");
        assertThat(browser.findElement(By.cssSelector("main")).getText()).contains("Only with a day of treatment.");
    }
}
