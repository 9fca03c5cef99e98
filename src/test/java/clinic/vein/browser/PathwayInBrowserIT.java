package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralState;
import clinic.vein.scheduling.OpenSlots;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.TestAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole pathway of a patient with restless legs and varicose veins, clicked and typed as its people do. */
@ClinicTest
class PathwayInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private OpenSlots openSlots;

    @Autowired
    private JdbcClient jdbc;

    /** Requests of a browser come on threads of their own, so the whole application's clock stands. */
    @Autowired
    private StandingClock clock;

    @TempDir
    private Path downloads;

    private ChromeDriver browser;
    private PatientPages patient;
    private SignInPage signIn;
    private Tasklist tasklist;
    private Desk desk;
    private final Set<String> came = new HashSet<>();

    private String reference;
    private ReferralId referral;

    @BeforeEach
    void begin() {
        driver.begin();
        clock.stand(driver.now());
        browser = new Chromium().open(1280);
        desk = Desk.at(port);
        String clinic = "http://127.0.0.1:" + port;
        patient = new PatientPages(browser, clinic);
        signIn = new SignInPage(browser, clinic);
        tasklist = new Tasklist(browser, clinic);
    }

    @AfterEach
    void close() {
        clock.go();
        Desk.rest();
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void aPatientWithRestlessLegsAndVaricoseVeinsGoesAllTheWay() throws IOException {
        patient.reportRestlessLegsAndVaricoseVeins("Ada", "Quill");
        received(patient.receipt());
        assertThat(patient.status(reference)).contains("received");

        checkReferral();
        reviewReferral();
        bookAssessment();
        as("intake", "Record arrival").choose("attendance", "ARRIVED").complete();
        assessVeins();
        recordConsent();
        passTime(Duration.ofMinutes(1));
        treat();
        treatedOnceMore();
        at(ReferralState.IN_FOLLOW_UP);

        passTime(Duration.ofDays(8));
        as("nurse", "Check recovery")
                .no("legSwelling")
                .no("chestSymptoms")
                .no("neurologicalSymptoms")
                .no("skinBlistering")
                .no("infectionSigns")
                .complete();
        passTime(Duration.ofDays(42));
        reviewOutcome();
        signClosingLetter();

        at(ReferralState.COMPLETED);
        assertThat(driver.liveInstances(referral)).isZero();
        assertThat(patient.status(reference)).contains("Your referral is complete.");
    }

    @Test
    void aPatientOnTheTelephoneIsReferredByReception() {
        signIn.open().signIn("intake", TestAccounts.PASSWORD);
        TaskForm form = tasklist.startReferral();
        form.type("patient.givenName", "Noor")
                .type("patient.familyName", "Haddad")
                .type("patient.dateOfBirth", "1970-01-31")
                .type("patient.phone", "020 7946 0019");
        form.submit();
        assertThat(form.errorAt("restlessLegs.urgeToMove")).endsWith("Please choose one.");
        for (String criterion : new String[] {"urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening"}) {
            form.yes("restlessLegs." + criterion);
        }
        form.type("restlessLegs.severity", "11")
                .type("restlessLegs.nightsPerWeek", "4")
                .no("restlessLegs.familyHistory");
        form.no("veins.coldPainfulLeg").no("veins.hotRedLegWithFever");
        form.no("veins.chestPainOrBreathless")
                .choose("veins.bleeding", "NONE")
                .choose("veins.swollenOrTenderLeg", "NONE")
                .no("veins.hardPainfulVein")
                .yes("veins.visible")
                .choose("veins.legs", "BOTH")
                .no("veins.skinChange")
                .choose("veins.ulcer", "NONE")
                .no("veins.previousTreatment")
                .no("background.pregnant")
                .no("background.previousClot")
                .no("background.takesMagnesium");
        form.submit();
        assertThat(form.errorAt("restlessLegs.severity")).endsWith("Must be from 0 to 10.");
        form.type("restlessLegs.severity", "6").complete();

        received(jdbc.sql("""
                        select reference from clinic.referral
                        where family_name = 'Haddad' and date_of_birth = date '1970-01-31'""").query(String.class).single());
        tasklist.show(Tasklist.MY_GROUP);
        tasklist.openTask("Check referral", reference);
        assertThat(tasklist.says("Noor Haddad")).isTrue();
        assertThat(tasklist.says("Claim this task first.")).isTrue();
        assertThat(tasklist.tabs()).containsExactly("Form", "Referral", "Diagram");
        assertThat(tasklist.switches()).containsExactly("Reception and booking", "Claim");
    }

    private void checkReferral() {
        TaskForm form = as("intake", "Check referral");
        form.submit();
        assertThat(form.errorAt("outcome")).endsWith("Please choose one.");
        assertThat(form.problems()).containsExactly("Is the referral complete? Please choose one.");
        form.choose("outcome", "COMPLETE");
        form.submit();
        assertThat(form.errorAt("identityConfirmed")).endsWith("Please confirm this.");
        tasklist.errors();
        form.tick("identityConfirmed").tick("contactConfirmed").complete();
        assertThat(tasklist.whatComes())
                .contains("Done: Check referral, " + reference + ".", "Next: Review referral – Physician, due ");
        assertThat(tasklist.errors()).isEmpty();
        at(ReferralState.IN_REVIEW);
    }

    private void reviewReferral() {
        TaskForm form = as("physician", "Review referral");
        form.type("workUp.takenOn", LocalDate.of(2026, 3, 1))
                .type("workUp.ferritin", "120")
                .type("workUp.transferrinSaturation", "30")
                .type("workUp.egfr", "90")
                .type("workUp.hba1c", "36");
        form.choose("decision", "APPROVE").choose("explainedByAnotherCondition", "NO");
        assertThat(form.isRecommended("decision", "APPROVE")).isTrue();
        form.complete();
        at(ReferralState.APPROVED);
    }

    private void bookAssessment() {
        driver.as("intake", openSlots::open);
        TaskForm form = as("intake", "Book assessment");
        form.takeFirstTime()
                .tick("acceptedSooner")
                .choose("toldBy", "TELEPHONE")
                .complete();
        untilTheAppointment();
    }

    private void assessVeins() {
        TaskForm form = as("vascular", "Assess veins");
        TaskForm left = form.row("legs", 1);
        left.type("ceap", "C2s")
                .pick("vcss.pain", "2")
                .pick("vcss.varicoseVeins", "2")
                .restOfScoresZero();
        left.addRow("segments");
        left.row("segments", 1)
                .pick("vein", "Tributary")
                .type("refluxMs", "900")
                .type("diameterMm", "4.5");
        form.type("rlsSeverity", "7")
                .choose("decision", "TREAT")
                .choose("modality", "FOAM_SCLEROTHERAPY")
                .type("sessionsPlanned", "2");
        assertThat(form.isRecommended("modality", "FOAM_SCLEROTHERAPY")).isTrue();
        form.complete();
    }

    private void recordConsent() {
        TaskForm form = as("vascular", "Record consent");
        form.tickAll("risksExplained").tick("leafletGiven").tickAll("leaflets").choose("decision", "GIVEN");
        form.type("coolingOffDays", "0").complete();
    }

    private void treat() {
        driver.as("intake", openSlots::open);
        TaskForm booking = as("intake", "Book session");
        booking.takeFirstTime()
                .tick("acceptedSooner")
                .choose("toldBy", "TELEPHONE")
                .complete();
        untilTheAppointment();
        as("intake", "Record arrival").choose("attendance", "ARRIVED").complete();
        TaskForm safety = as("nurse", "Check safety").type("weightKg", "70").choose("outcome", "SAFE");
        safety.row("facts", 1).no("answer");
        for (int risk = 3; risk <= 9; risk++) {
            // From thrombophilia to surgery: what the page lets a patient skip. Pregnancy is asked anew.
            safety.row("facts", risk).no("answer");
        }
        safety.complete();
        TaskForm session = as("vascular", "Record session");
        session.row("treatments", 1)
                .pick("leg", "Left")
                .pick("vein", "Tributary")
                .pick("product", "Polidocanol")
                .pick("form", "Foam")
                .pick("foamRatio", "1 part liquid to 4")
                .type("concentrationPercent", "1")
                .type("volumeMl", "4");
        session.type("observedMinutes", "15").choose("outcome", "CONTINUE").complete();
    }

    /** The same tasks again, without a browser. */
    private void treatedOnceMore() {
        Desk.rest();
        care.session(referral, "FINISH");
        clock.stand(driver.now());
    }

    private void reviewOutcome() {
        TaskForm form = as("vascular", "Review outcome");
        form.type("rlsSeverity", "2").type("nightsPerWeek", "1");
        form.row("legs", 1).type("ceap", "C1").restOfScoresZero().choose("closure", "CLOSED");
        form.choose("decision", "FINISH").complete();
    }

    private void signClosingLetter() throws IOException {
        TaskForm form = as("vascular", "Sign closing letter");
        Chromium.saveTo(downloads, desk.browser());
        form.download();
        assertThat(letter()).contains("Quill").contains(reference);
        form.type("remarks", "All the best.").tick("signed").complete();
    }

    private String letter() throws IOException {
        Path pdf = saved();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Path saved() {
        return tasklist.eventually("the letter", page -> {
            try (Stream<Path> files = Files.list(downloads)) {
                return files.filter(file -> file.toString().endsWith(".pdf"))
                        .findFirst()
                        .orElse(null);
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
    }

    /** Somebody of that role, who signed in on the page to begin with, claims the task from the group's list and shows its form. */
    private TaskForm as(String role, String task) {
        if (came.add(role)) {
            desk.comes(role);
        }
        tasklist = desk.sit(role);
        tasklist.show(Tasklist.MY_GROUP);
        TaskForm form = tasklist.openTask(task, reference);
        tasklist.claim();
        return form;
    }

    private void received(String reference) {
        this.reference = reference;
        this.referral = new ReferralId(jdbc.sql("select id from clinic.referral where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single());
    }

    private void untilTheAppointment() {
        Instant appointment = jdbc.sql("""
                        select slot.starts_at from clinic.booking booking join clinic.slot slot on slot.id = booking.slot_id
                        where booking.referral_id = :id and booking.state = 'BOOKED'""")
                .param("id", referral.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        passTime(Duration.between(driver.now(), appointment));
    }

    /** Nobody sits at the desk meanwhile, and whoever comes after long signs in anew. */
    private void passTime(Duration time) {
        Desk.rest();
        driver.pass(referral, time);
        clock.stand(driver.now());
    }

    private void at(ReferralState state) {
        assertThat(driver.state(referral)).isEqualTo(state);
    }
}
