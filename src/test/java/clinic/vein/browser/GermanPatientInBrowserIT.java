package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Reception;
import clinic.vein.information.Leaflet;
import clinic.vein.information.Leaflets;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.OwnWording;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.WriteOutLinks;
import clinic.vein.process.CareTask;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.OfferSlots;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.TestCatalogue;
import clinic.vein.vascular.followup.AskForScores;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A patient who reads German, from the first page to the letter. */
@ClinicTest
class GermanPatientInBrowserIT {

    private static final Language GERMAN = new Language("de");

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Referrals referrals;

    @Autowired
    private CareDriver care;

    @Autowired
    private OfferSlots offerSlots;

    @Autowired
    private LinksInHand links;

    @Autowired
    private IssueLink issueLink;

    @Autowired
    private WriteOutLinks writeOut;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AskForScores askForScores;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ChromeDriver browser;
    private PatientPages pages;

    @BeforeEach
    void begin() {
        driver.begin();
        browser = new Chromium().open(1280);
        pages = new PatientPages(browser, "http://127.0.0.1:" + port, GERMAN);
    }

    @AfterEach
    void close() {
        clock.go();
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void aPatientReportsInGermanAndIsAnsweredInGerman() throws IOException {
        pages.openForm(GERMAN);
        PageCheck.lookAgain(browser, "german-refer-0");
        pages.fillInRestlessLegsAndVaricoseVeins(
                "Änne", "Grün", step -> PageCheck.lookAgain(browser, "german-refer-" + step));
        pages.send();
        String reference = pages.receipt();
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("Unser Empfang prüft", "Uhr");
        PageCheck.lookAgain(browser, "german-receipt");

        ReferralId id = referrals.find(new Reference(reference)).orElseThrow().id();
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.DECLINE);

        assertThat(pages.statusIn(GERMAN, reference))
                .contains("Ihre Anmeldung wurde nicht angenommen und ist abgeschlossen.");
        PageCheck.lookAgain(browser, "german-status");

        assertThat(jdbc.sql("""
                        select language, subject, body from clinic.message
                        where referral_id = :id and recipient = 'PATIENT' order by position""").param("id", id.value()).query().listOfRows())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.get("language")).isEqualTo("de"))
                .extracting(message -> message.get("subject"))
                .containsExactly("Wir haben Ihre Anmeldung bekommen", "Unsere Antwort auf Ihre Anmeldung");
        List<Map<String, Object>> letters =
                jdbc.sql("""
                        select letter.title, letter.pdf from clinic.message
                        join clinic.letter on letter.id = message.letter_id
                        where message.referral_id = :id and message.recipient = 'PATIENT'""").param("id", id.value()).query().listOfRows();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0)).containsEntry("title", "Entscheidung über Ihre Anmeldung");
        try (PDDocument letter = Loader.loadPDF((byte[]) letters.get(0).get("pdf"))) {
            assertThat(letter.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(new PDFTextStripper().getText(letter))
                    .contains("Warum wir die Anmeldung nicht annehmen können", "Was unsere Antwort ändern würde")
                    .contains("Geboren 31. Januar 1970", "Seite 1 von 1")
                    .doesNotContain("Patient\n", "Page", "Born");
        }
    }

    @Test
    void aPatientActsByLinksOnATelephone() {
        clock.stand(driver.now());
        care.openSlots();
        ReferralId asked = driver.receive(Reports.dual());
        driver.complete(asked, "CheckReferral", "intake", Submissions.INCOMPLETE);
        ReferralId id = care.approved();
        driver.complete(
                id,
                Reception.books(
                        CareTask.BOOK_ASSESSMENT,
                        offerSlots
                                .soonest(id, Purpose.ASSESSMENT, driver.now().plus(Duration.ofDays(24)))
                                .orElseThrow()
                                .id()
                                .value()));
        follow(asked, LinkPurpose.ANSWER_QUESTION);
        for (LinkPurpose purpose : List.of(
                LinkPurpose.SEND_DOCUMENTS,
                LinkPurpose.WITHDRAW,
                LinkPurpose.LANGUAGE,
                LinkPurpose.REPORT_CHANGE,
                LinkPurpose.BEFORE_VISIT,
                LinkPurpose.CANCEL_APPOINTMENT,
                LinkPurpose.MOVE_APPOINTMENT,
                LinkPurpose.CONFIRM_APPOINTMENT)) {
            follow(id, purpose);
        }
        press("main button[type=submit]");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("freuen uns auf Sie");
        PageCheck.lookAgain(browser, "link-done");
        browser.get("http://127.0.0.1:" + port + "/go/0123456789abcdefghjkmnpqrs?lang=de");
        PageCheck.lookAgain(browser, "link");

        String status = pages.statusIn(GERMAN, referrals.get(id).reference().value());
        assertThat(status).contains("Ihr Termin ist gebucht");
        PageCheck.lookAgain(browser, "german-status-booked");
        press("button[value=CANCEL_APPOINTMENT]");
        PageCheck.lookAgain(browser, "german-step-by-mail");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Ihren Termin absagen");

        pages.statusIn(GERMAN, referrals.get(id).reference().value());
        press("button[value=CONTACT]");
        follow(id, LinkPurpose.CONTACT);
        clock.stand(driver.now().plus(Duration.ofDays(22)));
        askForScores.ask();
        follow(id, LinkPurpose.SCORES);
    }

    @Test
    void anOfferedTimeIsReadInEitherLanguage() {
        clock.stand(driver.now());
        care.openSlots();
        ReferralId id = care.approved();
        UUID slot = offerSlots
                .soonest(id, Purpose.ASSESSMENT, driver.now().plus(Duration.ofDays(3)))
                .orElseThrow()
                .id()
                .value();
        for (Language language : List.of(GERMAN, Language.ENGLISH)) {
            String link = transaction.execute(status -> writeOut.in(issueLink.issue(
                    id, LinkPurpose.OFFERED_TIME, slot, driver.now().plus(Duration.ofHours(4)), language)));
            follow(URI.create(link).getPath(), LinkPurpose.OFFERED_TIME, language);
            assertThat(browser.findElements(By.cssSelector("main dl.status dd")))
                    .hasSize(2);
        }
        press("main button[type=submit]");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("It is yours.");
        PageCheck.lookAgain(browser, "link-OFFERED_TIME-done");
    }

    /** Whatever is read next is of the page behind the button. */
    private void press(String button) {
        pages.leave(() -> browser.findElement(By.cssSelector(button)).click());
    }

    private void follow(ReferralId id, LinkPurpose purpose) {
        follow(links.of(id, purpose), purpose, GERMAN);
    }

    private void follow(String path, LinkPurpose purpose, Language language) {
        browser.get("http://127.0.0.1:" + port + path + "?lang=" + language);
        browser.findElement(By.name("dateOfBirth.day")).sendKeys("31");
        browser.findElement(By.name("dateOfBirth.month")).sendKeys("1");
        browser.findElement(By.name("dateOfBirth.year")).sendKeys("1970");
        press("main button[type=submit]");
        PageCheck.lookAgain(browser, "link-" + purpose + "-" + language);
        assertThat(browser.findElement(By.tagName("h1")).getText())
                .isEqualTo(TestCatalogue.READ_ONCE.in(language).of(purpose));
    }

    @Test
    void whatPatientsReadIsReadableByEverybodyInEachLanguage() {
        for (Language language : TestCatalogue.READ_ONCE.forPatients()) {
            browser.get("http://127.0.0.1:" + port + "/information?lang=" + language);
            PageCheck.look(browser, "information-" + language);
            for (Leaflet leaflet : new Leaflets(OwnWording.NONE).in(language)) {
                browser.findElement(By.linkText(leaflet.title())).click();
                PageCheck.look(browser, "information-" + leaflet.id() + "-" + language);
                browser.navigate().back();
            }
        }
    }

    @Test
    void whatIsWrongIsSaidInGermanAndAnotherLanguageKeepsWhatWasTyped() {
        Chromium.width(browser, 360);
        pages.openForm(GERMAN);
        pages.goOn();
        assertThat(browser.findElement(By.id("patient-givenName-problem")).getText())
                .contains("Bitte füllen Sie dies aus");
        PageCheck.lookAgain(browser, "german-problems");
        browser.findElement(By.name("patient.givenName")).sendKeys("Änne");
        pages.readIn(Language.ENGLISH);
        assertThat(browser.findElement(By.name("patient.givenName")).getDomProperty("value"))
                .isEqualTo("Änne");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Refer yourself to the clinic");
    }
}
