package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.documents.SettleDocuments;
import clinic.vein.documents.SomeFiles;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.PostOffice;
import clinic.vein.messaging.PostOffice.Letterbox;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.Source;
import clinic.vein.scheduling.RemindOfAppointments;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.StandingClock;
import clinic.vein.vascular.followup.AskForScores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A patient with a telephone, and reception, a physician and a specialist at their desk, from the first question to the scores
 * after treatment: what the patient does begins with a link in a message that was read where it was sent to.
 */
@ClinicTest
class WholePlayInBrowserIT {

    private static final String MAILBOX = "ada.in.the.play@example.org";
    /** With reasonable notice. */
    private static final int NOTICE = 26;

    private static final String NAME = "Ada Constance Müller-Lüdenscheidt";
    private static final String NUMBER = "+12025550177";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private PostOffice postOffice;

    @Autowired
    private RemindOfAppointments reminders;

    @Autowired
    private AskForScores askForScores;

    @Autowired
    private SettleDocuments settle;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path files;

    private PostOffice.Opened post;
    private ChromeDriver telephone;
    private LinkPages patient;
    private Desk desk;
    private ReferralId id;
    private String reference;

    @BeforeEach
    void begin() {
        driver.begin();
        driver.tellEverybody();
        clock.stand(driver.now());
        care.openSlots();
        post = postOffice.open();
        telephone = new Chromium().savingTo(files).open(PageCheck.SMALL);
        patient = new LinkPages(telephone, "http://127.0.0.1:" + port);
        desk = Desk.at(port);
    }

    @AfterEach
    void end() {
        post.close();
        clock.go();
        Desk.rest();
        if (telephone != null) {
            telephone.quit();
        }
    }

    @Test
    void fromAQuestionToTheScoresAfterTreatment() throws IOException {
        isReceived();
        receptionAsksAndThePatientAnswersWithAPhotograph();
        receptionLooksAtItAndTheReferralIsComplete();
        colleaguesTalkAndThePhysicianApproves();
        receptionBooksAndThePatientMoves();
        thePatientWantsTextsAndIsReminded();
        thePatientDidNotComeAndIsBookedAnew();
        thePatientSaysHowItIsBeforeTheVisit();
        aSeriesIsPlannedAndToldByLetter();
        sixWeeksLaterThePatientSaysHowItIsNow();
        theLettersAreThePatientsToKeep();
        receptionSeesAllThatWentOut();
    }

    private void isReceived() {
        id = driver.receive(SomeReport.like(Reports.dual())
                .from(Source.SELF)
                .of(who -> who.named("Ada Constance", "Müller-Lüdenscheidt")
                        .email(MAILBOX)
                        .phone("+1 202 555 0177"))
                .done());
        reference = referrals.get(id).reference().value();
        assertThat(mail("We have received your referral")).contains(reference);
    }

    private void receptionAsksAndThePatientAnswersWithAPhotograph() throws IOException {
        TaskForm check = at("intake", "CheckReferral");
        DocumentsInForm documents = new DocumentsInForm(desk.browser()).open();
        documents.attach("LETTER", file("letter.pdf", SomeFiles.pdf(1)));
        settle.run();
        documents.lookAgain();
        documents.look("letter");
        check.choose("outcome", "INCOMPLETE")
                .choose("missing", "PHOTOGRAPH")
                .type("question", "Please send a photograph of your left leg.")
                .complete();

        String asked = mail("We need something from you");
        assertThat(asked).contains("Please send a photograph of your left leg.");
        follow(asked, "here:", "question");
        assertThat(telephone.findElements(By.tagName("textarea")))
                .as("a photograph is sent, not told")
                .hasSize(1);
        patient.write("answer", "Here it is.");
        patient.photograph(file("leg.jpg", SomeFiles.photograph(400, 300, 6)));
        patient.send();
        assertThat(patient.words()).contains("We have your answer");
        settle.run();
        pass(Duration.ZERO);
        at(ReferralState.CHECKING);
    }

    private void receptionLooksAtItAndTheReferralIsComplete() {
        TaskForm check = at("intake", "CheckReferral");
        DocumentsInForm documents = new DocumentsInForm(desk.browser()).open();
        assertThat(documents.words()).contains("Photograph of the legs “leg”", "Letter “letter”");
        documents.look("leg");
        SoftAssertions.assertSoftly(all -> check.look(all, "play-documents", 3600));
        documents.takeOff("letter", "TWICE");
        assertThat(documents.words()).contains("Taken off");
        check.choose("outcome", "COMPLETE")
                .tick("identityConfirmed")
                .tick("contactConfirmed")
                .complete();
        at(ReferralState.IN_REVIEW);
    }

    private void colleaguesTalkAndThePhysicianApproves() {
        at("physician", "ReviewReferral");
        new DocumentsInForm(desk.browser()).open().look("leg");
        TalkPanel talk = new TalkPanel(desk.browser()).open();
        talk.say("MESSAGE", "role:intake", "Does she take iron? Please ask.");
        talk.say("OPINION_ASKED", "vascular", "Would you treat both legs?");

        talk(page("intake", "/talk")).follow(NAME);
        talk.reply("She does, since January.");
        assertThat(talk.words()).contains("She does, since January.");
        talk(page("vascular", "/talk")).follow(NAME);
        talk.agree("Yes, the left one first.");

        TaskForm review = againAt("physician", "ReviewReferral");
        talk.open();
        SoftAssertions.assertSoftly(all -> talk.look(all, "play-talk"));
        assertThat(talk.words())
                .contains("She does, since January.", "I would decide the same", "Yes, the left one first.")
                .as("for whoever was asked")
                .doesNotContain("Your opinion");
        talk.form();
        review.type("workUp.takenOn", LocalDate.of(2026, 3, 1))
                .type("workUp.ferritin", "120")
                .type("workUp.transferrinSaturation", "30")
                .type("workUp.egfr", "90")
                .type("workUp.hba1c", "36")
                .choose("decision", "APPROVE")
                .choose("explainedByAnotherCondition", "NO");
        assertThat(review.isRecommended("decision", "APPROVE")).isTrue();
        review.complete();
        at(ReferralState.APPROVED);
        assertThat(mail("Your referral is accepted")).contains("ultrasound");
    }

    private void receptionBooksAndThePatientMoves() {
        book("BookAssessment");
        Instant before = visit();
        follow(mail("Your appointment at the vein clinic"), "To choose another time:", "move");
        patient.takeFirstTime();
        patient.send();
        assertThat(patient.words()).contains("The new time is booked for you");
        assertThat(visit()).isNotEqualTo(before);
        assertThat(mail("Your new appointment")).contains("you do not come on");
    }

    private void thePatientWantsTextsAndIsReminded() {
        askOnStatusPage("CONTACT");
        follow(mail("The link that you asked for"), "within a day:", "contact");
        patient.choose("mail", "no");
        patient.choose("texts", "yes");
        patient.send();
        assertThat(patient.words()).contains("Thank you");

        page("intake", "/enquiries/" + id + "/contact");
        assertThat(checked("NO_MAIL")).isTrue();
        assertThat(checked("TEXTS_WANTED")).isTrue();

        until(visit().minus(Duration.ofHours(23)));
        reminders.remind();
        String reminder = text();
        assertThat(post.textsTo(NUMBER)).hasSize(1);
        assertThat(reminder).contains("we see you on").doesNotContainIgnoringCase("leg", "vein");
        follow(reminder, "I will come:", "confirm");
        patient.send();
        assertThat(patient.words()).contains("We have noted that you will come");
    }

    private void thePatientDidNotComeAndIsBookedAnew() {
        until(visit().plus(Duration.ofMinutes(20)));
        checkIn("NO_SHOW");
        assertThat(text()).contains("we missed you on");
        pass(Duration.ZERO);
        book("BookAssessment");
        assertThat(text()).contains("your appointment is on");
    }

    private void thePatientSaysHowItIsBeforeTheVisit() {
        until(visit().minus(Duration.ofDays(3)));
        askForScores.ask();
        rate(7, 5);
        patient.choose("sleep", "FAIRLY");
        sendScores();
        until(visit());
        checkIn("ARRIVED");
        driver.complete(id, "AssessVeins", "vascular", CareDriver.treat(2));
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        pass(Duration.ofMinutes(1));
    }

    private void aSeriesIsPlannedAndToldByLetter() {
        care.openSlots();
        at("intake", "BookSession").says("Plan all sessions that are left at once");
        LinkPages series = new LinkPages(page("intake", "/calendar/series/" + id), "");
        assertThat(series.words()).contains("Müller-Lüdenscheidt", reference, "Session 1 of 2", "Session 2 of 2");
        series.pick("toldBy", "TELEPHONE");
        series.choose("acceptedSooner", "true");
        series.press("main form button:not([formmethod])");
        assertThat(series.words()).contains("The sessions have their times.");
        byPost("Your treatment sessions");
        treat("CONTINUE");
        treat("FINISH");
        pass(Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
    }

    private void treat(String outcome) {
        until(visit());
        driver.complete(id, "RecordSessionArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session(outcome));
        pass(Duration.ofMinutes(1));
    }

    private void sixWeeksLaterThePatientSaysHowItIsNow() {
        pass(Duration.ofDays(34));
        askForScores.ask();
        rate(2, 1);
        patient.choose("recurrence", "false");
        sendScores();
        assertThat(jdbc.sql("""
                                select rating_at_6_weeks || ' ' || nights_at_6_weeks from clinic.referral_outcome
                                where referral_id = :id""").param("id", id.value()).query(String.class).single())
                .isEqualTo("2 1");
        pass(Duration.ofDays(8));
        assertThat(driver.openTasks(id)).containsExactly("ReviewOutcome");
        TaskForm review = at("vascular", "ReviewOutcome");
        review.says("Scores over time");
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        at(ReferralState.COMPLETED);
        byPost("Your treatment at the vein clinic is finished");
    }

    private void theLettersAreThePatientsToKeep() throws IOException {
        statusPage();
        look("play-status");
        patient.click("button[name='letter']");
        patient.eventually("the letter", page -> saved("pdf"));
    }

    private void receptionSeesAllThatWentOut() {
        page("intake", "/outgoing/all");
        LinkPages all = new LinkPages(desk.browser(), "");
        all.write("reference", reference);
        all.send();
        assertThat(all.words())
                .contains("Your treatment at the vein clinic is finished", "we missed you on", "+1 202 555 0177")
                .doesNotContain("/go/{");
    }

    /** The page behind the link is looked at, too. */
    private void follow(String message, String words, String name) {
        patient.follow(message, words);
        look("play-" + name);
    }

    private void look(String name) {
        PageCheck.lookAgain(telephone, name);
        Chromium.width(telephone, PageCheck.SMALL);
    }

    /** Asked by a text message. */
    private void rate(int severity, int nights) {
        follow(text(), "Please tell us in a few minutes:", "scores-" + severity);
        patient.choose("severity", String.valueOf(severity));
        patient.choose("nights", String.valueOf(nights));
    }

    private void sendScores() {
        patient.send();
        assertThat(patient.words()).contains("Your answers help us");
    }

    private void askOnStatusPage(String step) {
        statusPage();
        patient.press("button[name='step'][value='" + step + "']");
        assertThat(patient.words()).contains("We send you a link");
    }

    private void statusPage() {
        patient.open("/status");
        patient.write("reference", reference);
        patient.birth();
        patient.send();
    }

    private void byPost(String subject) {
        post.deliver();
        page("intake", "/outgoing");
        new MessagePages(desk.browser(), "").sent("By post", reference, subject);
    }

    private void book(String task) {
        at("intake", task)
                .takeFirstTimeFrom(LocalDate.ofInstant(driver.now(), ZoneId.of("Europe/London"))
                        .plusDays(NOTICE))
                .choose("toldBy", "TELEPHONE")
                .complete();
    }

    private void checkIn(String attendance) {
        new LinkPages(page("intake", "/calendar/today"), "")
                .press("tr:has(a[href$='" + id + "']) button[value='" + attendance + "']");
        pass(Duration.ZERO);
    }

    private boolean checked(String value) {
        return desk.browser()
                .findElement(By.cssSelector("[value='" + value + "']"))
                .isSelected();
    }

    private TaskForm at(String role, String task) {
        return desk.open(role, driver.task(id, task));
    }

    /** A task that was claimed before. */
    private TaskForm againAt(String role, String task) {
        return desk.sit(role).go(driver.task(id, task));
    }

    private ChromeDriver page(String account, String path) {
        return desk.page(account, path);
    }

    private static TalkPanel talk(ChromeDriver browser) {
        return new TalkPanel(browser);
    }

    /** The newest, which is that. */
    private String mail(String subject) {
        post.deliver();
        List<Letterbox> mails = post.mailTo(MAILBOX);
        Letterbox newest = mails.get(mails.size() - 1);
        assertThat(newest.subject()).isEqualTo(subject);
        assertThat(newest.plain()).as("nothing that needs a browser").isTrue();
        return newest.text();
    }

    private String text() {
        int mails = post.mailTo(MAILBOX).size();
        post.deliver();
        assertThat(post.mailTo(MAILBOX)).as("said: no mail").hasSize(mails);
        List<String> texts = post.textsTo(NUMBER);
        return texts.get(texts.size() - 1);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(files.resolve(name), content);
    }

    private boolean saved(String extension) {
        try (Stream<Path> all = Files.list(files)) {
            return all.anyMatch(file -> file.toString().endsWith(extension)
                    && !file.getFileName().toString().equals("letter.pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant visit() {
        return jdbc.sql("""
                        select slot.starts_at from clinic.booking booking join clinic.slot slot on slot.id = booking.slot_id
                        where booking.referral_id = :id and booking.state = 'BOOKED'""")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void until(Instant moment) {
        if (moment.isAfter(driver.now())) {
            pass(Duration.between(driver.now(), moment));
        }
    }

    private void pass(Duration time) {
        driver.pass(id, time);
        clock.stand(driver.now());
    }

    private void at(ReferralState state) {
        assertThat(driver.state(id)).isEqualTo(state);
    }
}
