package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.Chromium;
import clinic.vein.browser.PageCheck;
import clinic.vein.browser.Patience;
import clinic.vein.intake.IntakeInMemory;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.Answer;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Veins.Bleeding;
import clinic.vein.testing.Eventually;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A patient at the page, in a real browser where the machine has one. */
@SpringBootTest(
        classes = IntakePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "clinic.patient-pages.wait-without-proof=1s")
class ReferInBrowserIT {

    /** With what a page or an address book puts around and into a number: marks of direction and spaces that are none. */
    private static final String AS_COPIED = "\u202A020\u00A07946\u200B 0018\u202C";

    @LocalServerPort
    private int port;

    @Autowired
    private IntakeInMemory intake;

    private ChromeDriver browser;

    @BeforeEach
    void clear() {
        intake.open().clear();
        intake.triageSays(Urgency.ROUTINE);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void open(boolean scripts, int width) {
        Chromium chromium = new Chromium();
        browser = (scripts ? chromium : chromium.withoutScripts()).open(width);
    }

    private void go(String path) {
        browser.get("http://127.0.0.1:" + port + path);
    }

    private void choose(String name, String code) {
        browser.findElement(By.cssSelector("[name='%s'][value='%s']".formatted(name, code)))
                .sendKeys(Keys.SPACE);
    }

    private void type(String name, String text) {
        browser.findElement(By.name(name)).sendKeys(text);
    }

    private void press(String button) {
        browser.findElements(By.tagName("button")).stream()
                .filter(WebElement::isDisplayed)
                .filter(element -> element.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .sendKeys(Keys.ENTER);
    }

    /** Waits for the answer: until it comes, the page that was left is still there to be read. */
    private void submit(String button) {
        WebElement left = browser.findElement(By.tagName("html"));
        press(button);
        // While the page is being left, Chromium may answer that the element is of another document instead of stale.
        new Patience(browser).ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(left));
    }

    private String heading() {
        return browser.findElements(By.cssSelector(".step h2")).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .findFirst()
                .orElse("");
    }

    private boolean shown(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    private void look(String name) {
        PageCheck.isAccessible(browser, name);
        picture(name);
    }

    private void picture(String name) {
        PageCheck.fitsItsWidth(browser, name);
        Chromium.picture(browser, name);
    }

    private void fillIn(boolean inSteps) {
        type("patient.givenName", "Ada");
        type("patient.familyName", "Quill");
        type("patient.dateOfBirth.day", "31");
        type("patient.dateOfBirth.month", "1");
        type("patient.dateOfBirth.year", "1970");
        type("patient.phone", inSteps ? AS_COPIED : "020 7946 0018");
        next(inSteps);
        choose("restlessLegs.urgeToMove", "true");
        choose("restlessLegs.worseAtRest", "true");
        choose("restlessLegs.relievedByMovement", "true");
        choose("restlessLegs.worseInEvening", "true");
        choose("restlessLegs.severity", "7");
        choose("restlessLegs.nightsPerWeek", "5");
        choose("restlessLegs.familyHistory", "false");
        next(inSteps);
        choose("veins.chestPainOrBreathless", "false");
        choose("veins.coldPainfulLeg", "false");
        choose("veins.hotRedLegWithFever", "false");
        choose("veins.bleeding", "NONE");
        choose("veins.swollenOrTenderLeg", "NONE");
        choose("veins.hardPainfulVein", "false");
        choose("veins.visible", "true");
        choose("veins.legs", "BOTH");
        choose("veins.symptoms", "ACHING");
        choose("veins.skinChange", "false");
        choose("veins.ulcer", "NONE");
        choose("veins.previousTreatment", "false");
        next(inSteps);
        choose("background.pregnant", "false");
        choose("background.previousClot", "false");
        choose("background.conditions", "DIABETES");
        type("background.medicines", "mirtazapine\niron tablets");
        choose("background.takesMagnesium", "true");
        next(inSteps);
    }

    private void tellOfTreatment() {
        assertThat(shown("#before-treatment fieldset")).as("folded away").isFalse();
        browser.findElement(By.cssSelector("#before-treatment summary")).sendKeys(Keys.ENTER);
        choose("background.beforeTreatment.anticoagulant", "true");
        type("background.beforeTreatment.weight", "13 st 2");
        type("background.beforeTreatment.height", "5'10");
        browser.findElement(By.name("background.beforeTreatment.weight")).sendKeys(Keys.TAB);
        for (String understood : List.of("83.5 kg", "177.8 cm")) {
            new Patience(browser)
                    .until(page -> page.findElements(By.className("understood")).stream()
                            .anyMatch(line -> line.getText().contains(understood)));
        }
    }

    private void next(boolean inSteps) {
        if (inSteps) {
            press("Next");
        }
    }

    private ReferralReport sent() {
        assertThat(intake.open()).hasSize(1);
        return intake.open().values().iterator().next().report();
    }

    @Test
    void a_patient_goes_through_the_steps_by_keyboard() {
        open(true, 1280);
        go("/refer");
        look("refer-1-wide");
        fillIn(true);
        assertThat(heading()).isEqualTo("Check and send");
        look("refer-5-wide");
        assertThat(browser.findElement(By.id("answers")).getText())
                .as("with the month's name, which shows a day that was typed as a month")
                .contains("31 January 1970");
        assertThat(browser.findElement(By.id("answers")).getText())
                .as("what was skipped is not held up to whoever skipped it")
                .doesNotContain("How much do you weigh?");
        press("Back");
        tellOfTreatment();
        look("refer-4-before-treatment-wide");
        press("Next");
        assertThat(browser.findElement(By.id("answers")).getText())
                .contains("How much do you weigh?", "13 st 2", "83.5 kg", "How tall are you?", "177.8 cm");
        assertThat(browser.findElement(By.name("proof")).getDomProperty("value"))
                .as("the script has worked on the form meanwhile")
                .matches("\\d+");
        submit("Send to the clinic");

        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("We have your referral");
        assertThat(browser.getCurrentUrl()).endsWith("/refer/receipt");
        assertThat(browser.findElement(By.className("reference")).getText()).matches("VC-.{4}-.{4}");
        look("refer-receipt-wide");
        assertThat(sent().background().reportedMedicines()).hasSize(2);
        BeforeTreatment told = sent().background().beforeTreatment();
        assertThat(told.anticoagulant()).isEqualTo(Answer.YES);
        assertThat(told.thrombophilia()).isEqualTo(Answer.NOT_ASKED);
        assertThat(told.weight().inWords()).isEqualTo("83.5 kg");
        assertThat(told.height().typed()).isEqualTo("5'10");
        assertThat(sent().restlessLegs().severity()).isEqualTo(7);
    }

    @Test
    void the_page_fits_a_small_telephone() {
        open(true, 360);
        go("/refer");
        look("refer-1-small");
        press("Next");
        assertThat(heading()).isEqualTo("You");
        assertThat(shown("#patient-givenName-problem")).isTrue();
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("patient-givenName");
        look("refer-1-problems-small");
        Map.of(
                        "patient.dateOfBirth.day", "31",
                        "patient.dateOfBirth.month", "2",
                        "patient.dateOfBirth.year", "1970",
                        "patient.phone", "hello",
                        "patient.email", "a@b")
                .forEach(this::type);
        press("Next");
        assertThat(browser.findElements(By.cssSelector("#you .problem")))
                .extracting(WebElement::getText)
                .contains(
                        "Enter a real date, such as 31 1 1970",
                        "Enter a telephone number: digits, spaces and + ( ) - only",
                        "Enter an e-mail address such as name@example.org");
        go("/refer");
        fillIn(true);
        look("refer-5-small");
        browser.navigate().back();
        assertThat(heading()).isEqualTo("Your health");
        assertThat(browser.findElement(By.name("background.medicines")).getDomProperty("value"))
                .startsWith("mirtazapine");
        look("refer-4-small");
        browser.findElement(By.cssSelector("#before-treatment summary")).sendKeys(Keys.ENTER);
        look("refer-4-before-treatment-small");
        press("Back");
        look("refer-3-small");
        press("Back");
        look("refer-2-small");
    }

    @Test
    void a_red_flag_shows_at_once() {
        open(true, 360);
        go("/refer");
        fillIn(true);
        press("Back");
        assertThat(shown(".red-flag")).isFalse();
        choose("background.previousClot", "true");
        press("Back");
        assertThat(shown(".red-flag")).isFalse();
        choose("veins.hardPainfulVein", "true");
        assertThat(shown(".red-flag.same-day")).isTrue();
        look("red-flag-same-day-small");
        choose("veins.bleeding", "NOW");
        assertThat(shown(".red-flag.emergency")).isTrue();
        assertThat(shown(".red-flag.same-day")).isFalse();
        look("red-flag-emergency-small");
        press("Next");
        press("Next");
        intake.triageSays(Urgency.EMERGENCY);
        submit("Send to the clinic");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("We have your referral");
        assertThat(shown(".red-flag.emergency")).isTrue();
        assertThat(sent().veins().bleeding()).isEqualTo(Bleeding.NOW);
        look("refer-receipt-emergency-small");
    }

    @Test
    void the_page_needs_no_script() {
        open(false, 1280);
        go("/refer");
        Instant opened = Instant.now();
        fillIn(false);
        choose("veins.bleeding", "NOW");
        assertThat(shown(".red-flag.emergency")).isTrue();
        // However quickly it was filled in.
        Eventually.await().until(() -> Instant.now().isAfter(opened.plusSeconds(1)));
        submit("Send to the clinic");

        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("We have your referral");
        assertThat(sent().veins().bleeding()).isEqualTo(Bleeding.NOW);
    }

    @Test
    void other_pages_are_accessible() {
        open(true, 1280);
        for (String page : List.of("", "status", "import", "nowhere")) {
            go("/" + page);
            lookAtBothWidths(page.isEmpty() ? "home" : page);
        }
    }

    private void lookAtBothWidths(String name) {
        for (int width : new int[] {1280, 360}) {
            Chromium.width(browser, width);
            look(name + "-" + width);
        }
    }

    @Test
    void a_form_that_is_not_taken_just_now_keeps_the_answers_and_says_what_to_do() {
        open(true, 360);
        go("/refer");
        fillIn(true);
        press("Back");
        press("Back");
        choose("veins.bleeding", "NOW");
        press("Next");
        press("Next");
        browser.executeScript("document.querySelector('[name=website]').value = 'https://example.org'");
        submit("Send to the clinic");

        assertThat(browser.findElement(By.className("problems")).getText())
                .contains("Nothing was sent yet", "020 7946 0018");
        assertThat(shown(".shown .red-flag.emergency")).isTrue();
        assertThat(browser.findElement(By.name("patient.givenName")).getDomProperty("value"))
                .isEqualTo("Ada");
        lookAtBothWidths("refer-not-now");
        assertThat(heading()).isEqualTo("Check and send");
        submit("Send to the clinic");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("We have your referral");
    }

    @Test
    void a_question_asked_too_often_says_what_to_do() {
        open(true, 360);
        go("/status");
        for (int i = 0; i < 6; i++) {
            WebElement asked = browser.findElement(By.name("reference"));
            asked.clear();
            asked.sendKeys("VC-2222-2222");
            for (String part : List.of("day", "month", "year")) {
                browser.findElement(By.name("dateOfBirth." + part)).clear();
                type("dateOfBirth." + part, "1");
            }
            submit("Show my referral");
        }
        assertThat(browser.findElement(By.className("problems")).getText())
                .contains("asked too often", "020 7946 0018");
        lookAtBothWidths("status-too-often");
    }
}
