package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.Beside;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ClinicTest
class CheckInHttpTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Needs needs;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private ReferralId id;
    private Instant start;
    private Visitor reception;

    @BeforeEach
    void somebodyIsExpectedToday() {
        driver.begin();
        id = care.booked();
        start = jdbc.sql("""
                        select slot.starts_at from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.referral_id = :id""")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        clock.stand(start.minus(Duration.ofMinutes(10)));
        reception = Visitor.signedIn(port, "intake");
    }

    @AfterEach
    void time_goes_on() {
        clock.go();
    }

    @Test
    void who_comes_late_is_here_and_the_assessment_is_next() {
        String before = rowOf(today());
        assertThat(before).contains("booked", "Arrived", "Did not wait").doesNotContain("Did not come", "Arrived late");
        assertThat(say(reception, "LATE").statusCode())
                .as("nobody is late before the time")
                .isEqualTo(422);
        clock.stand(start.plus(Duration.ofMinutes(12)));
        reception = Visitor.signedIn(port, "intake");
        assertThat(rowOf(today())).contains("Arrived late", "Did not come");
        assertThat(say(reception, "LATE").statusCode()).isEqualTo(302);
        assertThat(rowOf(today()))
                .contains("attended", "late", "Left before being seen")
                .doesNotContain("Arrived", "Did not come");
        assertThat(driver.timeline(id)).containsSubsequence("CAME_LATE", "ARRIVED");
        assertThat(driver.openTasks(id)).containsExactly("AssessVeins");
        HttpResponse<String> again = say(reception, "ARRIVED");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("no longer booked");
        assertThat(Visitor.signedIn(port, "clinicadmin").get("/calendar/today").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_a_patient_needs_stands_on_the_list_and_in_the_feed() {
        assertThat(rowOf(today())).doesNotContain("Needs");
        needs.say(id, SlotNeed.INTERPRETER, true, "Polish", "intake", clock.instant());
        needs.say(id, SlotNeed.CHAPERONE, false, null, "intake", clock.instant());
        assertThat(rowOf(today()).replaceAll("<[^>]+>", ""))
                .contains("Needs: an interpreter (Polish)")
                .doesNotContain("chaperone");
        assertThat(unfolded(new Visitor(port).get(address("room", "1"))))
                .as("a feed without names tells nothing of a person")
                .doesNotContain("Polish");
    }

    @Test
    void who_did_not_wait_has_missed_nothing_and_is_booked_again() {
        assertThat(say(reception, "DID_NOT_WAIT").statusCode()).isEqualTo(302);
        assertThat(rowOf(today())).contains("did not wait");
        assertThat(driver.timeline(id)).containsSubsequence("BOOKED", "DID_NOT_WAIT", "BOOKING_CANCELLED");
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
        assertThat(driver.messages(id)).doesNotContain("appointment-cancelled", "appointment-missed");

        clock.go();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", "{'attendance':'DID_NOT_WAIT'}");
        assertThat(driver.openTasks(id))
                .as("a person decides who leaves again and again")
                .containsExactly("DecideAfterNoShow");
        assertThat(driver.state(id)).as("nothing is closed").isEqualTo(ReferralState.APPROVED);
        driver.complete(
                id, "DecideAfterNoShow", "physician", "{'decision':'REBOOK','reason':'Waits badly, first of the day'}");
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    @Test
    void who_was_checked_in_and_left_again_is_booked_anew_and_counted_like_who_did_not_wait() {
        assertThat(say(reception, "ARRIVED").statusCode()).isEqualTo(302);
        assertThat(rowOf(today())).contains("Left before being seen").doesNotContain("Did not come");
        driver.claim(id, "AssessVeins", "vascular");
        HttpResponse<String> withThePatient = say(reception, "DID_NOT_WAIT");
        assertThat(withThePatient.statusCode()).isEqualTo(422);
        assertThat(withThePatient.body()).contains("vascular has claimed the next step");
        assertThat(rowOf(today())).contains("attended");
        driver.release(id, "AssessVeins", "vascular");

        List<Integer> clicks = Stream.of("DID_NOT_WAIT", "DID_NOT_WAIT")
                .map(each -> Beside.get(
                        () -> say(Visitor.signedIn(port, "intake"), each).statusCode()))
                .toList()
                .stream()
                .map(Beside::result)
                .sorted()
                .toList();

        assertThat(clicks.get(0)).isEqualTo(302);
        assertThat(clicks.get(1)).as("once").isIn(409, 422);
        assertThat(rowOf(today())).contains("did not wait").doesNotContain("<button");
        assertThat(driver.timeline(id))
                .containsSubsequence("ARRIVED", "DID_NOT_WAIT", "BOOKING_CANCELLED")
                .containsOnlyOnce("DID_NOT_WAIT");
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");

        clock.go();
        UUID before = booking();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        reception = Visitor.signedIn(port, "intake");
        assertThat(say(reception, "DID_NOT_WAIT", before).statusCode())
                .as("the visit before is over")
                .isEqualTo(422);
        clock.stand(driver.now().plus(Duration.ofDays(1)));
        reception = Visitor.signedIn(port, "intake");
        assertThat(today()).contains("Checked in on an earlier day");
        assertThat(say(reception, "DID_NOT_WAIT").statusCode()).isEqualTo(302);
        assertThat(today()).doesNotContain("patient-" + booking());
        assertThat(driver.openTasks(id))
                .as("a person decides who leaves again and again")
                .containsExactly("DecideAfterNoShow");
    }

    @Test
    void a_pathway_of_a_model_that_draws_no_way_back_goes_back_too_and_who_was_seen_has_not_left() {
        assertThat(say(reception, "ARRIVED").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("""
                        delete from engine.act_ru_event_subscr where event_name_ = 'PatientLeft' and execution_id_ in (
                            select execution_id_ from engine.act_ru_task where id_ in (
                                select id from clinic.open_task where referral_id = :id))""").param("id", id.value()).update()).isOne();
        assertThat(say(reception, "DID_NOT_WAIT").statusCode()).isEqualTo(302);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
        assertThat(driver.liveInstances(id)).isOne();

        clock.go();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "AssessVeins", "vascular", CareDriver.treat(1));
        reception = Visitor.signedIn(port, "intake");
        HttpResponse<String> seen = say(reception, "DID_NOT_WAIT");
        assertThat(seen.statusCode()).isEqualTo(422);
        assertThat(seen.body()).contains("has been seen");
        assertThat(driver.openTasks(id)).containsExactly("RecordConsent");
    }

    @Test
    void two_at_the_desk_who_click_at_once_record_it_once() {
        today();
        // Both are past the question whether the patient is expected, and not one after the other, which may be right
        // as well.
        List<CompletableFuture<Integer>> clicks = transaction.execute(status -> {
            jdbc.sql("select id from clinic.referral where id = :id for update")
                    .param("id", id.value())
                    .query(UUID.class)
                    .single();
            List<CompletableFuture<Integer>> sent = Stream.of("ARRIVED", "DID_NOT_WAIT")
                    .map(each -> Beside.get(
                            () -> say(Visitor.signedIn(port, "intake"), each).statusCode()))
                    .toList();
            Eventually.awaitBlocked(jdbc, 2, () -> sent.stream().anyMatch(CompletableFuture::isDone));
            return sent;
        });
        List<Integer> answers = clicks.stream().map(Beside::result).sorted().toList();
        assertThat(answers.get(0)).isEqualTo(302);
        assertThat(answers.get(1)).isIn(409, 422);
        assertThat(driver.timeline(id).stream().filter(kind -> kind.equals("ARRIVED") || kind.equals("DID_NOT_WAIT")))
                .hasSize(1);
    }

    @Test
    void nobody_is_here_a_day_before() {
        clock.stand(start.minus(Duration.ofDays(1)));
        assertThat(today()).doesNotContain(booking().toString());
        assertThat(say(reception, "ARRIVED").statusCode()).isEqualTo(422);
        assertThat(say(reception, "DID_NOT_WAIT").statusCode()).isEqualTo(422);
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    @Test
    void a_calendar_reads_a_room_by_its_secret_address_and_learns_no_name() {
        Visitor calendar = new Visitor(port);
        String first = address("room", "1");
        HttpResponse<String> feed = calendar.get(first);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(unfolded(feed))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("X-WR-CALNAME:Assessment room\r\n", "UID:" + booking() + "@localhost\r\nSEQUENCE:0\r\n")
                .contains("DTSTART:" + start.toString().replaceAll("[-:]", "") + "\r\n")
                .contains("SUMMARY:Booked: " + reference() + "\r\n")
                .doesNotContain("Patient");
        assertThat(say(reception, "DID_NOT_WAIT").statusCode()).isEqualTo(302);
        assertThat(unfolded(calendar.get(first)))
                .contains("UID:" + booking() + "@localhost\r\nSEQUENCE:1\r\n", "STATUS:CANCELLED");

        String second = address("room", "1");
        assertThat(calendar.get(first).statusCode()).as("the old address ends").isEqualTo(404);
        assertThat(calendar.get(second).statusCode()).isEqualTo(200);
        assertThat(calendar.get(second.replace(".ics", "")).statusCode()).isEqualTo(404);
        assertThat(calendar.get("/feeds/x.ics").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from clinic.calendar_feed where encode(secret_hash, 'escape') like :some")
                        .param("some", "%" + second.substring(7, 17) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        clock.stand(start.plus(Duration.ofDays(367)));
        assertThat(calendar.get(second).statusCode()).as("it runs out").isEqualTo(404);
        clock.stand(start.minus(Duration.ofMinutes(10)));
        assertThat(calendar.get(second).statusCode()).isEqualTo(200);
        jdbc.sql("update clinic.calendar_feed set made_by = 'somebody who left' where room = 1")
                .update();
        assertThat(calendar.get(second).statusCode())
                .as("ends with the account")
                .isEqualTo(404);
        jdbc.sql("update clinic.calendar_feed set made_by = 'intake' where room = 1")
                .update();
        long id = jdbc.sql("select id from clinic.calendar_feed where room = 1")
                .query(Long.class)
                .single();
        String page = reception.get("/calendar/sessions").body();
        assertThat(page).doesNotContain("/feeds/" + second.substring(7, 17));
        assertThat(reception
                        .post("/calendar/feeds/" + id + "/end", Visitor.token(page), Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(calendar.get(second).statusCode()).isEqualTo(404);
        assertThat(reception
                        .post("/calendar/feeds", Visitor.token(page), Map.of())
                        .statusCode())
                .isEqualTo(422);
    }

    private String address(String of, String which) {
        String page = reception.get("/calendar/sessions").body();
        String made = reception
                .post("/calendar/feeds", Visitor.token(page), Map.of(of, which))
                .body();
        Matcher address = Pattern.compile("webcal://[^/]+(/feeds/[^\"]+)").matcher(made);
        assertThat(address.find()).as(made).isTrue();
        return address.group(1);
    }

    private static String unfolded(HttpResponse<String> feed) {
        return feed.body().replace("\r\n ", "");
    }

    private String reference() {
        return jdbc.sql("select reference from clinic.referral where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private String today() {
        HttpResponse<String> page = reception.get("/calendar/today");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private String rowOf(String page) {
        return Stream.of(page.split("<tr[ >]"))
                .filter(row -> row.contains("patient-" + booking()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> say(Visitor who, String attendance) {
        return say(who, attendance, booking());
    }

    private static HttpResponse<String> say(Visitor who, String attendance, UUID booking) {
        String page = who.get("/calendar/sessions").body();
        return who.post("/calendar/today/" + booking, Visitor.token(page), Map.of("attendance", attendance));
    }

    private UUID booking() {
        return jdbc.sql("select id from clinic.booking where referral_id = :id order by position desc limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }
}
