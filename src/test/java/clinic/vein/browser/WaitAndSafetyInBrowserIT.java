package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.Veins;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeVeins;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms say of waiting, notice, safeguards and red flags, of patients who need it. */
@ClinicTest
class WaitAndSafetyInBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    Referrals referrals;

    private ChromeDriver browser;
    private Desk desk;

    @AfterAll
    static void rest() {
        Desk.rest();
    }

    @BeforeEach
    void begin() {
        driver.begin();
        desk = Desk.at(port);
        browser = desk.browser();
    }

    @Test
    void theWaitOpensToItsPeriodsAndTheirRules() {
        ReferralId id = missedTwice();
        TaskForm form = open(id, "DecideAfterNoShow", "physician");
        browser.findElements(By.cssSelector("form.vein .vein-casefile > details > summary"))
                .get(0)
                .click();
        assertThat(form.text())
                .contains("over by")
                .contains("clock-start-rebooked")
                .contains("clock-nullified-first-no-show")
                .contains("Not counted")
                .contains("as day 0, so that day 126 is in time and day 127 is not: GK");
        look(form, "Waiting");
    }

    @Test
    void aTimeTooSoonAsksForThePatientsAcceptance() {
        ReferralId id = care.approved();
        TaskForm form = open(id, "BookAssessment", "intake");
        form.takeFirstTime().choose("toldBy", "TELEPHONE");
        says("Held for you until");
        assertThat(form.has("acceptedSooner")).isTrue();
        form.submit();
        assertThat(form.problems()).anyMatch(problem -> problem.contains("Please confirm this."));
        look(form, "BookAssessment-short-notice");
        form.tick("acceptedSooner").complete();
        assertThat(driver.openTasks(id)).contains("RecordArrival");
    }

    /** Neither the physician nor reception nor the patient needs a mouse. */
    @Test
    void aReviewABookingAndTheStatusAreDoneWithAKeyboardAlone() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        Keyboard keys = new Keyboard(browser);
        open(id, "ReviewReferral", "physician");
        keys.choose("[data-field='decision']", "APPROVE_AND_TEST")
                .choose("[data-field='explainedByAnotherCondition']", "NO")
                .to(".form-actions .btn-primary")
                .press(Keys.ENTER)
                .seeing(".vein-afterwards");
        assertThat(driver.openTasks(id)).contains("BookAssessment");

        open(id, "BookAssessment", "intake");
        keys.to("[data-field='slotId'] details[open] input")
                .press(Keys.SPACE)
                .seeing("[data-field='acceptedSooner'] input")
                .to("[data-field='acceptedSooner'] input")
                .press(Keys.SPACE)
                .choose("[data-field='toldBy']", "TELEPHONE")
                .to(".form-actions .btn-primary")
                .press(Keys.ENTER)
                .seeing(".vein-afterwards");
        assertThat(driver.openTasks(id)).contains("RecordArrival");

        for (String page : List.of("calendar", "calendar/today", "calendar/sessions", "claims", "outgoing/sent")) {
            browser.get("http://127.0.0.1:" + port + "/" + page);
            PageCheck.lookAgain(browser, page);
        }
        Referral referral = referrals.find(id).orElseThrow();
        LocalDate born = referral.report().patient().dateOfBirth().earliest();
        browser.get("http://127.0.0.1:" + port + "/status");
        keys.to("#reference")
                .press(referral.reference().value())
                .to("[name='dateOfBirth.day']")
                .press(String.valueOf(born.getDayOfMonth()))
                .to("[name='dateOfBirth.month']")
                .press(String.valueOf(born.getMonthValue()))
                .to("[name='dateOfBirth.year']")
                .press(String.valueOf(born.getYear()))
                .to("main button")
                .press(Keys.ENTER)
                .seeing("dl.status");
    }

    @Test
    void aTimeWithReasonableNoticeAsksForNothing() {
        ReferralId id = care.approved();
        TaskForm form = open(id, "BookAssessment", "intake");
        WebElement later = browser.findElements(By.cssSelector("[data-field='slotId'] details")).stream()
                .filter(day -> !day.findElement(By.tagName("summary")).getText().contains("short notice"))
                .findFirst()
                .orElseThrow();
        later.findElement(By.tagName("summary")).click();
        later.findElement(By.cssSelector("input")).click();
        assertThat(form.has("acceptedSooner")).isFalse();
        form.choose("toldBy", "LETTER").complete();
        assertThat(driver.openTasks(id)).contains("RecordArrival");
    }

    @Test
    void whatSpeaksAgainstADischargeAsksForAReason() {
        ReferralId id = missedTwice();
        TaskForm form = open(id, "DecideAfterNoShow", "physician");
        assertThat(form.isRecommended("decision", "REBOOK")).isTrue();
        form.choose("decision", "RETURN_WITH_ADVICE").yes("vulnerable");
        form.type("reason", "Does not answer");
        says("no-show-vulnerable");
        assertThat(form.has("overrideReason")).isTrue();
        form.submit();
        assertThat(form.problems()).hasSize(1);
        look(form, "DecideAfterNoShow-safeguards");
        form.type("overrideReason", "Is treated by the district nurse").complete();
        assertThat(driver.liveInstances(id)).isZero();
    }

    @Test
    void redFlagsAreToldWhileTheNurseAsksAndAgainToTheSpecialist() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        TaskForm check = open(id, "CheckRecovery", "nurse");
        check.yes("legSwelling").no("chestSymptoms").yes("neurologicalSymptoms");
        check.yes("skinBlistering").yes("infectionSigns");
        says("Emergency: suspected deep vein thrombosis, suspected stroke");
        look(check, "CheckRecovery-red-flags");
        check.type("note", "Calls an ambulance").complete();

        TaskForm handling = open(id, "HandleComplication", "vascular");
        says("Emergency: suspected deep vein thrombosis");
        assertThat(handling.text()).contains("liquid: very rare (under 0.01 %), foam: occasional (0.1 to under 1 %)");
        look(handling, "HandleComplication-red-flags");
        handling.choose("kind", "TIA_OR_STROKE")
                .choose("action", "EMERGENCY_CARE")
                .no("resolved")
                .type("note", "Ambulance is with her")
                .complete();
    }

    private TaskForm open(ReferralId id, String task, String role) {
        return desk.open(role, driver.task(id, task));
    }

    private void says(String text) {
        new Patience(browser)
                .withMessage("the form saying " + text)
                .until(page -> page.findElement(By.cssSelector("form.vein"))
                        .getDomProperty("textContent")
                        .contains(text));
    }

    private void look(TaskForm form, String name) {
        SoftAssertions.assertSoftly(all -> form.look(all, name, 2600));
    }

    private ReferralId missedTwice() {
        ReferralReport dual = Reports.dual();
        ReferralId id = driver.receive(Reports.of(
                dual.restlessLegs(),
                SomeVeins.at(Veins.Legs.LEFT, Veins.Symptom.ACHING)
                        .skinChange(Answer.YES)
                        .bleeding(Veins.Bleeding.PAST)
                        .ulcerOpenFor(40)
                        .done()));
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        for (int visit = 0; visit < 2; visit++) {
            care.book(id, "BookAssessment");
            driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);
        }
        return id;
    }
}
