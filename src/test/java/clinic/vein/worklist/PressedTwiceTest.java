package clinic.vein.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.scheduling.ClosureId;
import clinic.vein.scheduling.Closures;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import clinic.vein.worklist.Absences.Absence;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff press a button twice where no script holds the second press back: nothing is doubled, and both presses succeed. */
@ClinicTest
class PressedTwiceTest {

    private static final String TEXT = "The left calf is swollen since this morning";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private StandingClock clock;

    @Autowired
    private Absences absences;

    @Autowired
    private Closures closures;

    private ReferralId id;
    private Visitor intake;

    @BeforeEach
    void aReferralIsOpen() {
        driver.begin();
        id = driver.receive(Reports.dual());
        intake = Visitor.signedIn(port, "intake");
        clock.stand(Instant.now());
    }

    @AfterEach
    void timeGoesOn() {
        clock.go();
    }

    @Test
    void aRedFlagIsOneAlarm() {
        twice(say(intake, "red-flag", TEXT));

        assertThat(driver.openTasks(id)).containsOnlyOnce("HandleRedFlag");
        assertThat(driver.timeline(id)).containsOnlyOnce("RED_FLAG_REPORTED");
    }

    @Test
    void informationIsReadOnce() {
        twice(say(intake, "information", TEXT));

        assertThat(driver.openTasks(id)).containsOnlyOnce("ReadInformation");
        assertThat(driver.timeline(id)).containsOnlyOnce("INFORMATION_RECEIVED");
    }

    @Test
    void newsOfAReferralInErrorIsKeptOnce() {
        intake.postJson(
                "/api/referrals/" + id + "/error",
                "{\"kind\":\"WRONG_PATIENT\",\"reason\":\"Meant her sister, she says\"}");

        twice(say(intake, "information", TEXT));

        assertThat(driver.timeline(id)).containsOnlyOnce("INFORMATION_RECEIVED");
    }

    @Test
    void whatIsSaidByAnotherPersonOrInOtherWordsOrLaterIsSaidAgain() {
        say(intake, "red-flag", TEXT).get();
        say(intake, "red-flag", TEXT + ", and it hurts").get();
        Visitor nurse = Visitor.signedIn(port, "nurse");
        say(nurse, "red-flag", TEXT).get();
        clock.stand(clock.instant().plusSeconds(11));
        say(intake, "red-flag", TEXT).get();

        assertThat(driver.openTasks(id)).filteredOn("HandleRedFlag"::equals).hasSize(4);
    }

    /** The second waits for the first, and is then shown a page of staff's without what other pages know. */
    @Test
    void aWithdrawalIsOneAndTheOtherPressIsToldSo() {
        Supplier<HttpResponse<String>> withdraw = say(intake, "withdrawal", "She does not want it any more");

        List<HttpResponse<String>> answers = together(withdraw);

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(302)
                .isSubsetOf(302, 409, 422);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .anySatisfy(body -> assertThat(body).contains("The referral is closed"));
    }

    @Test
    void aTimeIsClosedOnce() {
        String day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"))
                .plusDays(40)
                .toString();
        Map<String, String> closing = Map.of("from", day, "until", day, "room", "2", "reason", "The ceiling leaks");
        String token = Visitor.token(intake.get("/calendar/closing?room=2&reason=Leak&from=" + day + "&until=" + day)
                .body());

        twice(() -> intake.post("/calendar/closing", token, closing));

        List<Closures.Line> closed = closures.notOver(clock.instant()).stream()
                .filter(line -> line.reason().equals("The ceiling leaks"))
                .toList();
        closed.forEach(line -> closures.lift(new ClosureId(line.id()), "intake", clock.instant()));
        assertThat(closed).hasSize(1);
    }

    /** Noticed at once that it cannot wait. */
    @Test
    void informationThatIsSaidAgainAsARedFlagIsAnAlarm() {
        say(intake, "information", TEXT).get();
        say(intake, "red-flag", TEXT).get();

        assertThat(driver.openTasks(id)).containsOnlyOnce("HandleRedFlag");
        assertThat(driver.timeline(id)).containsOnlyOnce("RED_FLAG_REPORTED");
    }

    @Test
    void anAbsenceIsOne() {
        String today =
                clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate().toString();
        Map<String, String> away = Map.of("account", "intake", "from", today, "until", today, "deputy", "");
        String token = Visitor.token(intake.get("/claims").body());

        twice(() -> intake.post("/absences", token, away));

        List<Absence> recorded = absences.notOver(clock.instant()).stream()
                .filter(absence -> absence.account().equals("intake"))
                .toList();
        recorded.forEach(absence -> absences.end(absence.id(), clock.instant(), "intake"));
        assertThat(recorded).hasSize(1);
    }

    private Supplier<HttpResponse<String>> say(Visitor visitor, String what, String text) {
        String page = "/enquiries/" + id;
        String token = Visitor.token(visitor.get(page).body());
        return () -> visitor.post(page + "/" + what, token, Map.of("text", text));
    }

    private static void twice(Supplier<HttpResponse<String>> press) {
        assertThat(together(press)).extracting(HttpResponse::statusCode).containsOnly(302);
    }

    private static List<HttpResponse<String>> together(Supplier<HttpResponse<String>> press) {
        List<CompletableFuture<HttpResponse<String>>> presses =
                Stream.generate(() -> Beside.get(press)).limit(2).toList();
        return presses.stream().map(Beside::result).toList();
    }
}
