package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Reception;
import clinic.vein.documents.SettleDocuments;
import clinic.vein.documents.SomeFiles;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each page of the clinic's own, with the longest name and one that is written from the right. */
@ClinicTest
class PagesInBrowserIT {

    private static final String LONGEST =
            "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflege";

    /** Of each template the page that shows it; {one} and {series} are referrals. */
    private static final Map<String, List<String>> BY_ACCOUNT = Map.of(
            "intake",
            List.of(
                    "talk-inbox /talk",
                    "talk /talk/{one}",
                    "enquiry-contact /enquiries/{one}/contact",
                    "enquiry-person /enquiries/{one}/person",
                    "enquiry-ending /enquiries/{one}/ending",
                    "enquiry-patient /enquiries/{one}/patient",
                    "enquiry-recalls /enquiries/{one}/recalls",
                    "today /calendar/today",
                    "calendar /calendar",
                    "series /calendar/series/{series}",
                    "closing /calendar/closing",
                    "sessions /calendar/sessions",
                    "outgoing-all /outgoing/all",
                    "import /import",
                    "second-factor-own /second-factor",
                    "refused /operations",
                    "error /nowhere",
                    "systems /fhir"),
            "administrator",
            List.of("second-factor-accounts /second-factor/accounts"),
            "clinicadmin",
            List.of(
                    "operations /operations",
                    "operations-open /operations/open",
                    "operations-cases /operations/cases",
                    "operations-capacity /operations/capacity",
                    "operations-findings /operations/findings",
                    "text /operations/texts/APPOINTMENT_REMINDER/PATIENT/de",
                    "claims /claims",
                    "outcomes-import /outcomes/import",
                    "index /"));

    /** Where another test looks at the rest; pieces of pages are looked at with them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "enquiries EnquiryInBrowserIT",
            "enquiry EnquiryInBrowserIT",
            "information GermanPatientInBrowserIT",
            "information-leaflet GermanPatientInBrowserIT",
            "link GermanPatientInBrowserIT",
            "link-done GermanPatientInBrowserIT",
            "link-page GermanPatientInBrowserIT",
            "operations-figures OperationsInBrowserIT",
            "outcomes OutcomesInBrowserIT",
            "outgoing MessagesInBrowserIT",
            "outgoing-sent MessagesInBrowserIT",
            "privacy PrivacyInBrowserIT",
            "privacy-record PrivacyInBrowserIT",
            "privacy-retention PrivacyInBrowserIT",
            "refer ReferInBrowserIT",
            "refer-receipt ReferInBrowserIT",
            "second-factor SecondFactorIT",
            "second-factor-codes SecondFactorIT",
            "second-factor-password SecondFactorIT",
            "sign-in-code SecondFactorIT",
            "staff-notices MessagesInBrowserIT",
            "status WholePlayInBrowserIT",
            "status-known WholePlayInBrowserIT",
            "sign-in PagesInBrowserIT",
            "texts OperationsInBrowserIT");

    private static final Set<String> PIECES =
            Set.of("fields", "files", "layout", "notices", "operations-nav", "sentences");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private SettleDocuments settle;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @AfterEach
    void end() {
        clock.go();
        Desk.rest();
    }

    @Test
    void eachFitsAWideScreenAndATelephoneAndEverybody() {
        care.openSlots();
        ReferralId series = care.consented(3);
        ReferralId other = booked("نور الدين محمد", "حسن");
        ReferralId one = booked(LONGEST, "García-López");
        driver.pass(one, care.untilSlot(slotOf(one)));
        clock.stand(driver.now());
        care.openSlots();
        Visitor intake = Visitor.signedIn(port, "intake");
        for (ReferralId each : List.of(one, other)) {
            intake.submit(
                    "/talk/" + each,
                    Map.of(
                            "kind",
                            "MESSAGE",
                            "to",
                            "intake",
                            "text",
                            LONGEST,
                            "once",
                            UUID.randomUUID().toString()));
        }
        String documents = "/api/referrals/" + one + "/documents";
        intake.upload(documents, "file", "leg.jpg", SomeFiles.photograph(40, 30, 1), "kind", "LEG_PHOTOGRAPH");
        settle.run();

        Desk desk = Desk.at(port);
        SoftAssertions all = new SoftAssertions();
        BY_ACCOUNT.forEach((account, pages) -> pages.forEach(line -> {
            String[] page = line.split(" ");
            desk.page(account, page[1].replace("{one}", one.toString()).replace("{series}", series.toString()));
            all.check(() -> PageCheck.lookAgain(desk.browser(), "page-" + page[0]));
            if (page[1].contains("{one}")) {
                all.assertThat(desk.browser().getPageSource())
                        .as(page[0] + " says whose it is")
                        .contains(LONGEST);
            }
        }));
        desk.open("intake", driver.task(one, "RecordArrival")).look(all, "page-longest-name", 2400);
        ChromeDriver browser = new Chromium().open(PageCheck.WIDE);
        browser.get("http://127.0.0.1:" + port + "/sign-in");
        all.check(() -> PageCheck.lookAgain(browser, "page-sign-in"));
        browser.quit();
        all.assertAll();
    }

    @Test
    void noPageIsForgotten() {
        Set<String> templates = new TreeSet<>();
        for (String file : new File("src/main/resources/templates").list()) {
            templates.add(file.replace(".html", ""));
        }
        templates.removeAll(PIECES);
        Stream.concat(BY_ACCOUNT.values().stream().flatMap(List::stream), ELSEWHERE.stream())
                .map(line -> line.split(" ")[0])
                .forEach(templates::remove);
        assertThat(templates).as("templates that no test looks at").isEmpty();
    }

    private ReferralId booked(String given, String family) {
        ReferralId id = care.approved();
        jdbc.sql("update clinic.referral set given_name = :given, family_name = :family where id = :id")
                .param("given", given)
                .param("family", family)
                .param("id", id.value())
                .update();
        driver.complete(
                id, Reception.books(CareTask.BOOK_ASSESSMENT, UUID.fromString(care.freeSlot("BookAssessment"))));
        return id;
    }

    private String slotOf(ReferralId id) {
        return jdbc.sql("select slot_id::text from clinic.booking where referral_id = :id and state = 'BOOKED'")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
