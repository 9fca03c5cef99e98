package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.vein.referral.timeline.Purpose;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a room of its own, in which nobody else looks for times. */
@ClinicTest
class PlanSessionsHttpTest {

    private static final Instant MONDAY = Instant.parse("2026-03-16T08:00:00Z");

    @Autowired
    private OfferSlots offerSlots;

    @Autowired
    private SessionTemplates templates;

    @Autowired
    private Rooms rooms;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Visitor reception;
    private String page;

    @BeforeEach
    void receptionIsAtThePage() {
        clock.stand(MONDAY);
        reception = Visitor.signedIn(port, "intake");
        page = reception.get("/calendar/sessions").body();
        assertThat(post("/calendar/rooms", Map.of("number", "77", "name", "Garden room", "stepFree", "YES")))
                .isEqualTo(302);
        if (rooms.clinicians().isEmpty()) {
            assertThat(post(
                            "/calendar/clinicians",
                            Map.of("name", "Dr Ash", "account", "vascular", "purposes", "ASSESSMENT", "rooms", "77")))
                    .isEqualTo(302);
        }
    }

    @AfterEach
    void asItWas() {
        jdbc.sql(
                        "update clinic.absence set until_at = from_at where account = 'vascular' and recorded_by = 'this test'")
                .update();
        for (SessionTemplate each : templates.all()) {
            post("/calendar/sessions/" + each.id() + "/end", Map.of("lastDay", "2026-03-16"));
        }
        clock.go();
        assertThat(templates.all()).isEmpty();
        assertThat(slots()).isZero();
    }

    @Test
    void a_session_opens_times_that_are_found_by_what_they_offer_and_goes_with_them() {
        assertThat(offered(Set.of(SlotNeed.CHAPERONE), null)).isEmpty();
        assertThat(add(Map.of())).isEqualTo(302);
        SlotOffer.Line first =
                offered(Set.of(SlotNeed.CHAPERONE, SlotNeed.STEP_FREE), drAsh()).get(0);
        assertThat(first.startsAt()).isEqualTo("2026-03-24T10:00:00Z");
        assertThat(first.room()).isEqualTo("Garden room");
        assertThat(first.clinician()).isEqualTo("Dr Ash");
        assertThat(offered(Set.of(SlotNeed.INTERPRETER), null)).isEmpty();
        assertThat(offered(Set.of(), null)).extracting(SlotOffer.Line::room).contains("Garden room", "Assessment room");
        assertThat(reception.get("/calendar/sessions").body()).contains("Garden room", "Dr Ash", "24 Mar 2026");

        away("2026-03-20T00:00:00Z", "2026-03-28T00:00:00Z");
        assertThat(offered(Set.of(), drAsh()))
                .as("whoever is away is not offered, and comes back")
                .first()
                .extracting(SlotOffer.Line::startsAt)
                .isEqualTo(Instant.parse("2026-03-31T09:00:00Z"));

        long id = templates.all().get(0).id();
        int before = slots();
        assertThat(post("/calendar/sessions/" + id + "/end", Map.of("lastDay", "2026-03-31")))
                .isEqualTo(302);
        assertThat(post("/calendar/sessions/" + id + "/end", Map.of("lastDay", "2026-04-28")))
                .as("it may be in another's way by then")
                .isEqualTo(422);
        assertThat(before).isGreaterThan(20);
        assertThat(slots()).as("two Tuesdays of two visits").isEqualTo(4);
        assertThat(jdbc.sql("select distinct split_part(subject, ' ', 1) from clinic.audit_event"
                                + " where action = 'CALENDAR_CHANGED' and subject ~ '^(ROOM|CLINICIAN|SESSION)'")
                        .query(String.class)
                        .list())
                .contains("ROOM", "CLINICIAN", "SESSION", "SESSION_ENDED");
    }

    @Test
    void no_session_is_held_on_a_holiday() {
        assertThat(add(Map.of("weekday", "FRIDAY", "firstDay", "2026-03-27"))).isEqualTo(302);
        assertThat(jdbc.sql("""
                                select distinct (starts_at at time zone 'Europe/London')::date from clinic.slot
                                where room = 77 order by 1 limit 3""").query(LocalDate.class).list())
                .as("Good Friday is left out")
                .containsExactly(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 17));
    }

    @Test
    void what_cannot_be_is_refused_and_only_reception_and_the_administrator_plan() {
        assertThat(add(Map.of())).isEqualTo(302);
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("opens", "10:30", "closes", "12:00"),
                Map.of("room", "78"),
                Map.of("weekday", "MONDAY", "clinician", "9999"),
                Map.of("weekday", "MONDAY", "purpose", "SESSION"),
                Map.of("weekday", "MONDAY", "minutes", "90"),
                Map.of("weekday", "MONDAY", "minutes", "1"),
                Map.of("weekday", "MONDAY", "closes", "09:00"),
                Map.of("weekday", "MONDAY", "firstDay", "2026-03-15"),
                Map.of("weekday", "MONDAY", "firstDay", "9999-12-31"),
                Map.of("weekday", "MONDAY", "lastDay", "2026-03-23"))) {
            assertThat(add(wrong)).as(wrong.toString()).isEqualTo(422);
        }
        assertThat(post("/calendar/clinicians", Map.of("name", "Dr Ash", "purposes", "ASSESSMENT")))
                .isEqualTo(422);
        HttpResponse<String> unsaid =
                reception.post("/calendar/clinicians", Visitor.token(page), Map.of("name", "Dr Birch"));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body().replaceAll("<[^>]*>", "")).contains("What for: Please fill this in.");
        for (Map<String, String> wrong : List.of(
                Map.of("account", "Vascular"),
                Map.of("rooms", "40000"),
                Map.of("rooms", "-1"),
                Map.of("purposes", ""))) {
            Map<String, String> fields = new HashMap<>(Map.of("name", "Dr Birch", "purposes", "ASSESSMENT"));
            fields.putAll(wrong);
            assertThat(post("/calendar/clinicians", fields))
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(post("/calendar/rooms", Map.of("number", "0", "name", "Attic")))
                .isEqualTo(422);
        assertThat(post("/calendar/rooms", Map.of("number", "77", "name", "Attic", "added", "true")))
                .as("it is there")
                .isEqualTo(422);
        assertThat(templates.all()).hasSize(1);
        assertThat(Visitor.signedIn(port, "nurse").get("/calendar/sessions").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "clinicadmin")
                        .get("/calendar/sessions")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_sees_patients_is_corrected_and_ends_once_no_session_is_left() {
        assertThat(add(Map.of())).isEqualTo(302);
        String ash = "/calendar/clinicians/" + drAsh();
        assertThat(post(ash + "/end", Map.of())).as("has sessions").isEqualTo(422);
        assertThat(post(ash, Map.of("name", "Dr Ash", "purposes", "SESSION"))).isEqualTo(422);
        assertThat(post("/calendar/clinicians", Map.of("name", "Dr Elm", "purposes", "SESSION")))
                .isEqualTo(302);
        int elm = rooms.clinicians().get(1).id();
        assertThat(post("/calendar/clinicians/" + elm, Map.of("name", "Dr Ash", "purposes", "SESSION")))
                .isEqualTo(422);
        assertThat(post("/calendar/clinicians/" + elm, Map.of("name", "Dr Elder", "purposes", "ASSESSMENT")))
                .isEqualTo(302);
        assertThat(rooms.clinicians())
                .extracting(Rooms.Clinician::name, Rooms.Clinician::purposes)
                .contains(tuple("Dr Elder", Set.of(Purpose.ASSESSMENT)));
        assertThat(reception.get("/calendar/sessions").body()).contains("Dr Elder");
        assertThat(post("/calendar/feeds", Map.of("clinician", Integer.toString(elm))))
                .isEqualTo(200);
        assertThat(post("/calendar/clinicians/" + elm + "/end", Map.of())).isEqualTo(302);
        assertThat(rooms.clinicians()).extracting(Rooms.Clinician::name).containsExactly("Dr Ash");
        assertThat(jdbc.sql("select count(*) from clinic.calendar_feed where clinician_id = :id")
                        .param("id", elm)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post("/calendar/clinicians/" + elm, Map.of("name", "Dr Elder", "purposes", "ASSESSMENT")))
                .as("has left")
                .isEqualTo(422);
    }

    private int add(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "weekday", "TUESDAY",
                "opens", "10:00",
                "closes", "11:00",
                "room", "77",
                "purpose", "ASSESSMENT",
                "minutes", "30",
                "clinician", Integer.toString(drAsh()),
                "chaperone", "true",
                "firstDay", "2026-03-24"));
        fields.putAll(other);
        return post("/calendar/sessions", fields);
    }

    private int post(String path, Map<String, String> fields) {
        return reception.post(path, Visitor.token(page), fields).statusCode();
    }

    private int drAsh() {
        return rooms.clinicians().get(0).id();
    }

    private List<SlotOffer.Line> offered(Set<SlotNeed> needs, Integer clinician) {
        return offerSlots
                .offer(
                        Purpose.ASSESSMENT,
                        clock.instant(),
                        new SlotWish(LocalDate.of(2026, 3, 24), null, new SlotNeeds(clinician, needs), null, "intake"))
                .slots();
    }

    private void away(String from, String until) {
        jdbc.sql("""
                        insert into clinic.absence (account, from_at, until_at, recorded_at, recorded_by)
                        values ('vascular', :from, :until, :from, 'this test')""")
                .param("from", Timestamp.from(Instant.parse(from)))
                .param("until", Timestamp.from(Instant.parse(until)))
                .update();
    }

    private int slots() {
        return jdbc.sql("select count(*) from clinic.slot where room = 77")
                .query(Integer.class)
                .single();
    }
}
