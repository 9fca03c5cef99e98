package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.Beside;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClinicTest
class SeriesHttpTest {

    private static final Pattern CHOSEN =
            Pattern.compile("name=\"(session-\\d+)\"|<option value=\"([0-9a-f-]{36})\"[^>]*selected");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ReferralId id;
    private Visitor reception;

    @BeforeEach
    void somebodyIsToHaveThreeSessions() {
        driver.begin();
        id = care.consented(3);
        care.openSlots();
        clock.stand(driver.now());
        reception = Visitor.signedIn(port, "intake");
    }

    @AfterEach
    void time_goes_on() {
        clock.go();
    }

    @Test
    void all_sessions_are_booked_at_once_told_in_one_message_and_follow_one_another() {
        String page = page();
        Map<String, String> times = times(page);
        assertThat(times).containsOnlyKeys("session-1", "session-2", "session-3");
        assertThat(page).as("whose they are").contains(nameOf(id));

        HttpResponse<String> done = confirm(reception, page, times);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(states()).containsExactly("1 BOOKED", "2 PLANNED", "3 PLANNED");
        assertThat(days()).satisfies(days -> {
            assertThat(days.get(1)).isAfterOrEqualTo(days.get(0).plusDays(7));
            assertThat(days.get(2)).isAfterOrEqualTo(days.get(1).plusDays(7));
        });
        assertThat(driver.openTasks(id)).containsExactly("RecordSessionArrival");
        assertThat(driver.messages(id).stream().filter(each -> each.startsWith("session")))
                .containsExactly("sessions-planned");
        assertThat(slotsStillOffered(times.get("session-3"))).isFalse();

        treatAtItsTime();
        assertThat(states()).containsExactly("1 ATTENDED", "2 BOOKED", "3 PLANNED");
        assertThat(driver.openTasks(id)).containsExactly("RecordSessionArrival");
        assertThat(driver.messages(id).stream().filter(each -> each.startsWith("session")))
                .as("nothing new to tell")
                .hasSize(1);

        driver.complete(id, "RecordSessionArrival", "intake", "{'attendance':'CANCELLED','cancelledBy':'PATIENT'}");
        assertThat(states()).as("the rest is given back").containsExactly("1 ATTENDED", "2 CANCELLED", "3 CANCELLED");
        assertThat(driver.messages(id)).contains("sessions-given-back");
        assertThat(driver.openTasks(id)).containsExactly("BookSession");
    }

    @Test
    void of_two_at_the_desk_one_plans_and_nothing_is_half_done() {
        ReferralId other = care.consented(3);
        clock.stand(driver.now());
        reception = Visitor.signedIn(port, "intake");
        String page = page();
        Map<String, String> times = times(page);
        List<Integer> answers = Stream.of(id, other)
                .map(each -> Beside.get(() -> {
                    Visitor desk = Visitor.signedIn(port, "intake");
                    String token = Visitor.token(desk.get("/calendar/sessions").body());
                    return desk.post("/calendar/series/" + each.value(), token, withTelephone(times))
                            .statusCode();
                }))
                .toList()
                .stream()
                .map(Beside::result)
                .sorted()
                .toList();
        assertThat(answers.get(0)).isEqualTo(302);
        assertThat(answers.get(1)).isIn(409, 422);
        assertThat(states()).as("here " + answers).isIn(List.of(), List.of("1 BOOKED", "2 PLANNED", "3 PLANNED"));
        assertThat(count(
                        "select count(*) from clinic.booking where purpose = 'SESSION' and referral_id in (:id, :other)",
                        other))
                .as("every one or none")
                .isEqualTo(3);
    }

    @Test
    void sessions_that_are_too_near_are_refused_by_name_and_one_that_is_moved_proposes_the_following() {
        String page = page();
        Map<String, String> times = times(page);
        assertThat(confirm(reception, page, times).statusCode()).isEqualTo(302);

        List<LocalDate> before = days();
        String again = reception
                .get("/calendar/series/" + id.value() + "?from=" + before.get(1).plusDays(6))
                .body();
        Map<String, String> moved = times(again);
        assertThat(moved).as("the booked one stays").containsOnlyKeys("session-2", "session-3");
        assertThat(states()).as("nothing is moved by looking").containsExactly("1 BOOKED", "2 PLANNED", "3 PLANNED");
        assertThat(again).contains("would be moved");

        Map<String, String> tooNear = new HashMap<>(moved);
        tooNear.put("session-3", times.get("session-3"));
        HttpResponse<String> refused = confirm(reception, again, tooNear);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Session 3 of 3", "Too soon after the last session");
        assertThat(days()).as("all or nothing").isEqualTo(before);

        assertThat(confirm(reception, again, moved).statusCode()).isEqualTo(302);
        assertThat(days().get(1)).isAfterOrEqualTo(before.get(1).plusDays(6));
        assertThat(days().get(2)).isAfterOrEqualTo(days().get(1).plusDays(7));
    }

    @Test
    void a_course_that_ends_early_gives_the_rest_back() {
        String page = page();
        assertThat(confirm(reception, page, times(page)).statusCode()).isEqualTo(302);
        driver.pass(id, Duration.between(driver.now(), start(1)));
        driver.complete(id, "RecordSessionArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("STOP"));
        assertThat(states()).containsExactly("1 ATTENDED", "2 CANCELLED", "3 CANCELLED");
        assertThat(driver.messages(id)).contains("sessions-given-back");
        assertThat(reception.get("/calendar/series/" + id.value()).body()).contains("No course of treatment goes on");
        assertThat(Visitor.signedIn(port, "nurse")
                        .get("/calendar/series/" + id.value())
                        .statusCode())
                .isEqualTo(403);
    }

    private void treatAtItsTime() {
        driver.pass(id, Duration.between(driver.now(), start(1)));
        driver.complete(id, "RecordSessionArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("CONTINUE"));
    }

    private String page() {
        HttpResponse<String> page = reception.get("/calendar/series/" + id.value());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    /** As a browser would send the form. */
    private static Map<String, String> times(String page) {
        Map<String, String> times = new HashMap<>();
        Matcher found = CHOSEN.matcher(page);
        String session = "";
        while (found.find()) {
            if (found.group(1) != null) {
                session = found.group(1);
            } else if (!session.isEmpty()) {
                times.put(session, found.group(2));
            }
        }
        return times;
    }

    private HttpResponse<String> confirm(Visitor who, String page, Map<String, String> times) {
        return who.post("/calendar/series/" + id.value(), Visitor.token(page), withTelephone(times));
    }

    private static Map<String, String> withTelephone(Map<String, String> times) {
        Map<String, String> fields = new HashMap<>(times);
        fields.put("toldBy", "TELEPHONE");
        fields.put("acceptedSooner", "true");
        return fields;
    }

    private List<String> states() {
        return jdbc.sql("""
                        select booking.session_number || ' ' || booking.state from clinic.booking
                        where referral_id = :id and purpose = 'SESSION' order by session_number, position""").param("id", id.value()).query(String.class).list();
    }

    private List<LocalDate> days() {
        return Stream.of(1, 2, 3)
                .map(each -> LocalDate.ofInstant(start(each), java.time.ZoneId.of("Europe/London")))
                .toList();
    }

    private Instant start(int session) {
        return jdbc.sql("""
                        select slot.starts_at from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where referral_id = :id and session_number = :session order by booking.position desc limit 1""")
                .param("id", id.value())
                .param("session", session)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private boolean slotsStillOffered(String slot) {
        return reception
                .get("/calendar/series/" + care.consented(3).value())
                .body()
                .contains(slot);
    }

    private String nameOf(ReferralId patient) {
        return jdbc.sql("select given_name || ' ' || family_name from clinic.referral where id = :id")
                .param("id", patient.value())
                .query(String.class)
                .single();
    }

    private int count(String query, ReferralId other) {
        return jdbc.sql(query)
                .param("id", id.value())
                .param("other", other.value())
                .query(Integer.class)
                .single();
    }
}
