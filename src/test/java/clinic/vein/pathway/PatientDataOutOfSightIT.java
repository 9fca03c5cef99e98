package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.WatchedBrowser;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.TaskWork;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A marked patient in a real browser, and in the hands of staff and of other systems: the marks are in no address, title,
 * link, cookie, store of the browser, nor in the log. The sibling looks into the engine's tables.
 */
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class PatientDataOutOfSightIT {

    private static final String MARK = "qzvmark";
    private static final String PHONE = "07700 900 471";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private TaskWork work;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private static void silent(List<String> traces) {
        assertThat(traces)
                .isNotEmpty()
                .allSatisfy(trace -> assertThat(trace.toLowerCase(Locale.ROOT))
                        .doesNotContain(MARK, PHONE, PHONE.replace(" ", ""), "1961-02-03"));
    }

    private static void choose(WatchedBrowser browser, String name, String code) {
        browser.see(By.cssSelector("[name='%s'][value='%s']".formatted(name, code)))
                .sendKeys(Keys.SPACE);
    }

    private static void next(WatchedBrowser browser) {
        browser.driver().findElements(By.tagName("button")).stream()
                .filter(button -> button.isDisplayed() && button.getText().equals("Next"))
                .findFirst()
                .orElseThrow()
                .sendKeys(Keys.ENTER);
        silent(browser.traces());
    }

    @Test
    void a_patient_leaves_no_trace_but_the_referral(CapturedOutput output) {
        String family = "Qzvmark" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        try (WatchedBrowser browser = new WatchedBrowser(port)) {
            browser.go("/refer");
            for (Map.Entry<String, String> text : Map.of(
                            "patient.givenName", "Qzvmarka",
                            "patient.familyName", family,
                            "patient.dateOfBirth.day", "3",
                            "patient.dateOfBirth.month", "2",
                            "patient.dateOfBirth.year", "1961",
                            "patient.phone", PHONE)
                    .entrySet()) {
                browser.see(By.name(text.getKey())).sendKeys(text.getValue());
            }
            next(browser);
            choose(browser, "restlessLegs.urgeToMove", "false");
            choose(browser, "restlessLegs.familyHistory", "false");
            next(browser);
            for (String question : List.of(
                    "chestPainOrBreathless",
                    "coldPainfulLeg",
                    "hotRedLegWithFever",
                    "hardPainfulVein",
                    "visible",
                    "previousTreatment")) {
                choose(browser, "veins." + question, "false");
            }
            choose(browser, "veins.skinChange", "true");
            for (String question : List.of("bleeding", "swollenOrTenderLeg", "ulcer")) {
                choose(browser, "veins." + question, "NONE");
            }
            next(browser);
            for (String question : List.of("pregnant", "previousClot", "takesMagnesium")) {
                choose(browser, "background." + question, "false");
            }
            browser.see(By.name("background.medicines")).sendKeys("qzvmark tablets");
            next(browser);
            browser.see(By.cssSelector("#refer button[type=submit]")).sendKeys(Keys.ENTER);
            String reference = browser.text(".reference");
            silent(browser.traces());

            browser.go("/status");
            browser.see(By.name("reference")).sendKeys(reference);
            browser.see(By.name("dateOfBirth.day")).sendKeys("3");
            browser.see(By.name("dateOfBirth.month")).sendKeys("2");
            browser.see(By.name("dateOfBirth.year")).sendKeys("1961");
            browser.see(By.cssSelector("main form button")).sendKeys(Keys.ENTER);
            assertThat(browser.text(".status")).contains("We received it");
            silent(browser.traces());
            assertThat(browser.traces()).noneMatch(trace -> trace.contains(reference));

            staffWorkOn(referral(family), browser);
            otherSystemsAsk(family);
        }
        assertThat(output.getAll().toLowerCase(Locale.ROOT)).doesNotContain(MARK, PHONE);
    }

    private ReferralId referral(String family) {
        return ReferralId.of(jdbc.sql("select id::text from clinic.referral where family_name = :name")
                .param("name", family)
                .query(String.class)
                .single());
    }

    private void staffWorkOn(ReferralId id, WatchedBrowser browser) {
        String task = driver.as("intake", () -> {
                    work.claim(driver.task(id, "CheckReferral"));
                    return driver.task(id, "CheckReferral");
                })
                .value();
        browser.signIn("intake");
        browser.go("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(browser.text(".vein-headline h3")).contains("Qzvmarka");
        browser.see(By.cssSelector("[data-field=note] textarea")).sendKeys("qzvmark was on the telephone");
        silent(browser.traces());
        // The session ends while something is typed: the Tasklist's own draft store must stay empty.
        browser.driver().manage().deleteAllCookies();
        browser.driver().executeScript("window.dispatchEvent(new Event('beforeunload'))");
        browser.go("/camunda/app/tasklist/default/");
        silent(browser.traces());
    }

    private void otherSystemsAsk(String family) {
        Visitor intake = Visitor.signedIn(port, "intake");
        HttpResponse<String> found = intake.postJson(
                "/api/referrals:search", "{\"familyName\":\"" + family + "\",\"dateOfBirth\":\"1961-02-03\"}");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("VC-");
        HttpResponse<String> refused = intake.postJson(
                "/api/referrals", "{\"patient\":{\"givenName\":\"" + family + "\",\"qzvmark\":\"qzvmark\"}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        HttpResponse<String> broken = intake.postJson("/api/referrals:search", "{\"familyName\":qzvmark");
        assertThat(broken.statusCode()).isEqualTo(400);
        for (HttpResponse<String> answer : List.of(found, refused, broken)) {
            silent(answer.headers().map().values().stream()
                    .flatMap(List::stream)
                    .toList());
            silent(List.of(answer.uri().toString()));
        }
    }
}
