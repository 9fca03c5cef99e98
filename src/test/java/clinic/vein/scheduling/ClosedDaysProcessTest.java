package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.checkup.CheckProcesses;
import clinic.vein.checkup.Finding;
import clinic.vein.checkup.Findings;
import clinic.vein.checkup.RepairFinding;
import clinic.vein.demo.Reception;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.process.Turns;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.testing.Beside;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Somebody is booked for Good Friday, as if that had become a holiday afterwards. */
@ClinicTest
class ClosedDaysProcessTest {

    private static final Instant GOOD_FRIDAY = Instant.parse("2026-04-03T09:00:00Z");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Slots slots;

    @Autowired
    private OfferSlots offerSlots;

    @Autowired
    private CheckProcesses checkProcesses;

    @Autowired
    private Findings findings;

    @Autowired
    private Needs needs;

    @Autowired
    private RepairFinding repairFinding;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Turns turns;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private ReferralId id;

    @BeforeEach
    void somebodyIsBookedForAHoliday() {
        driver.begin();
        clock.stand(driver.now());
        id = care.approved();
        care.openSlots();
        Slot booked = offerSlots
                .soonest(id, Purpose.ASSESSMENT, driver.now().plus(Duration.ofDays(22)))
                .orElseThrow();
        driver.complete(
                id, Reception.books(CareTask.BOOK_ASSESSMENT, booked.id().value()));
        onGoodFriday();
    }

    private void onGoodFriday() {
        slots.open(List.of(new NewSlot(Purpose.ASSESSMENT, 1, GOOD_FRIDAY, GOOD_FRIDAY.plus(Duration.ofMinutes(30)))));
        jdbc.sql("""
                        update clinic.booking set slot_id = (
                            select id from clinic.slot where room = 1 and starts_at = :start)
                        where referral_id = :id""")
                .param("start", Timestamp.from(GOOD_FRIDAY))
                .param("id", id.value())
                .update();
    }

    @AfterEach
    void nobodyElseIsBookedThere() {
        clock.go();
        jdbc.sql("""
                        update clinic.booking set state = 'CANCELLED', cancelled_by = 'CLINIC', closed_at = booked_at
                        where referral_id = :id and state = 'BOOKED'""").param("id", id.value()).update();
        findings();
    }

    @Test
    void reception_is_told_and_moves_the_patient_who_is_told_too() {
        assertThat(findings()).extracting(each -> each.trouble().kind()).containsExactly(Kind.BOOKED_ON_CLOSED_DAY);
        assertThat(driver.messages(id)).contains("booked-on-closed-day");
        Visitor reception = Visitor.signedIn(port, "intake");
        String page = reception.get("/calendar?from=2026-05-05").body();
        assertThat(page)
                .contains("Friday 3 April 2026 10:00", reference(), "Good Friday")
                .contains("Tue 5 May 2026 09:00")
                .doesNotContain("Mon 4 May 2026");
        assertThat(Visitor.signedIn(port, "clinicadmin").get("/calendar").body())
                .as("patients are reception's")
                .contains("Good Friday")
                .doesNotContain(reference());

        assertThat(move(reception, page, Map.of("toldBy", "TELEPHONE")).body()).contains("Nothing was changed");
        assertThat(startsAt()).isEqualTo(GOOD_FRIDAY);
        Slot later = offerSlots
                .soonest(id, Purpose.ASSESSMENT, GOOD_FRIDAY.plus(Duration.ofDays(32)))
                .orElseThrow();
        HttpResponse<String> moved =
                move(reception, page, Map.of("slotId", later.id().value().toString(), "toldBy", "TELEPHONE"));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
        movedTo(later.startsAt());
        assertThat(move(reception, page, Map.of("slotId", later.id().value().toString(), "toldBy", "LETTER"))
                        .body())
                .as("it is done")
                .contains("no longer booked");
    }

    @Test
    void the_repair_is_the_next_free_time_and_the_time_that_was_given_up_is_offered_to_nobody() {
        Finding finding = findings().get(0);
        Slot next = offerSlots.soonest(id, Purpose.ASSESSMENT, GOOD_FRIDAY).orElseThrow();
        driver.as("clinicadmin", () -> {
            repairFinding.repair(finding.id());
            return null;
        });
        assertThat(next.startsAt()).as("after Easter Monday").isAfter(Instant.parse("2026-04-07T00:00:00Z"));
        movedTo(next.startsAt());
        assertThat(driver.timeline(id)).contains("REPAIRED");
        assertThat(jdbc.sql("select withdrawn_by from clinic.slot where room = 1 and starts_at = :start")
                        .param("start", Timestamp.from(GOOD_FRIDAY))
                        .query(String.class)
                        .single())
                .isEqualTo("clinicadmin");
    }

    @Test
    void the_repair_says_that_it_is_the_patients_need_that_no_free_time_offers() {
        needs.say(id, SlotNeed.INTERPRETER, true, "Polish", "intake", clock.instant());
        Finding finding = findings().get(0);
        assertThatThrownBy(() -> driver.as("clinicadmin", () -> {
                    repairFinding.repair(finding.id());
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly(BookingFault.NOTHING_OFFERS_NEEDS.code()));
        assertThat(startsAt()).isEqualTo(GOOD_FRIDAY);
    }

    /** On Monday it is too late for three weeks' notice before Friday, and for days after. */
    @Test
    void the_repair_gives_reasonable_notice_and_says_of_nobody_that_a_sooner_time_was_accepted() {
        driver.pass(id, Duration.between(driver.now(), Instant.parse("2026-03-30T09:00:00Z")));
        clock.stand(driver.now());
        Finding finding = findings().get(0);
        driver.as("clinicadmin", () -> {
            repairFinding.repair(finding.id());
            return null;
        });
        assertThat(startsAt())
                .isAfter(Instant.parse("2026-04-20T00:00:00Z"))
                .isBefore(Instant.parse("2026-04-21T00:00:00Z"));
        assertThat(jdbc.sql(
                                "select count(*) from clinic.booking where referral_id = :id and accepted_sooner and state = 'BOOKED'")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_has_begun_and_what_is_on_an_open_day_is_not_moved_here() {
        Visitor reception = Visitor.signedIn(port, "intake");
        String page = reception.get("/calendar?from=2026-05-05").body();
        Slot later = offerSlots
                .soonest(id, Purpose.ASSESSMENT, GOOD_FRIDAY.plus(Duration.ofDays(32)))
                .orElseThrow();
        Map<String, String> fields = Map.of("slotId", later.id().value().toString(), "toldBy", "TELEPHONE");
        clock.stand(GOOD_FRIDAY.minus(Duration.ofMinutes(1)));
        Visitor onTheDay = Visitor.signedIn(port, "intake");
        String dueInAMinute = onTheDay.get("/calendar").body();
        clock.stand(GOOD_FRIDAY);
        HttpResponse<String> begun = move(onTheDay, dueInAMinute, fields);
        assertThat(begun.statusCode()).isEqualTo(422);
        assertThat(begun.body()).contains("has begun");
        assertThat(startsAt()).isEqualTo(GOOD_FRIDAY);

        clock.stand(driver.now());
        assertThat(move(reception, page, fields).statusCode()).isEqualTo(302);
        Slot again = offerSlots
                .soonest(id, Purpose.ASSESSMENT, GOOD_FRIDAY.plus(Duration.ofDays(32)))
                .orElseThrow();
        HttpResponse<String> open = reception.post(
                "/calendar/bookings/" + booked() + "/move",
                Visitor.token(page),
                Map.of("slotId", again.id().value().toString(), "toldBy", "TELEPHONE"));
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("The clinic is open on the day");
        assertThat(startsAt()).isEqualTo(later.startsAt());
    }

    @Test
    void who_moves_what_somebody_else_is_closing_is_told_so() {
        Visitor reception = Visitor.signedIn(port, "intake");
        String page = reception.get("/calendar?from=2026-05-05").body();
        Slot later = offerSlots
                .soonest(id, Purpose.ASSESSMENT, GOOD_FRIDAY.plus(Duration.ofDays(32)))
                .orElseThrow();
        CompletableFuture<HttpResponse<String>> second = transaction.execute(status -> {
            turns.take(id);
            jdbc.sql("""
                            update clinic.booking set state = 'CANCELLED', cancelled_by = 'CLINIC', closed_at = booked_at
                            where referral_id = :id and state = 'BOOKED'""").param("id", id.value()).update();
            CompletableFuture<HttpResponse<String>> waiting = Beside.get(() ->
                    move(reception, page, Map.of("slotId", later.id().value().toString(), "toldBy", "TELEPHONE")));
            Eventually.awaitBlocked(jdbc, 1, waiting::isDone);
            return waiting;
        });
        HttpResponse<String> overtaken = Beside.result(second);
        assertThat(overtaken.statusCode()).isEqualTo(422);
        assertThat(overtaken.body()).contains("no longer booked");
    }

    @Test
    void a_day_of_another_age_shows_the_page_without_times() {
        Visitor reception = Visitor.signedIn(port, "intake");
        for (String day : List.of("%2B999999999-12-31", "-999999999-01-01", "9999-12-31")) {
            HttpResponse<String> page = reception.get("/calendar?from=" + day);
            assertThat(page.statusCode()).as(day).isEqualTo(200);
            assertThat(page.body()).as(day).contains(reference());
        }
    }

    /** The afternoon of the day to which the patient was moved; somebody else is booked there between look and word. */
    @Test
    void closing_some_hours_shows_whom_it_hits_before_and_is_refused_when_somebody_was_booked_meanwhile() {
        Visitor reception = Visitor.signedIn(port, "intake");
        Slot free = offerSlots
                .soonest(id, Purpose.ASSESSMENT, Instant.parse("2026-05-06T12:00:00Z"))
                .orElseThrow();
        String hours = "/calendar/closing?from=2026-05-06&fromTime=12:30&untilTime=18:00&room=1&reason=Boiler";
        assertThat(reception.get(hours).body())
                .contains("Nobody is booked there")
                .doesNotContain(reference());
        String calendar = reception.get("/calendar?from=2026-05-05").body();
        assertThat(move(reception, calendar, Map.of("slotId", free.id().value().toString(), "toldBy", "TELEPHONE"))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> asked = Map.of(
                "from", "2026-05-06", "fromTime", "12:30", "untilTime", "18:00", "room", "1", "reason", "Boiler");
        HttpResponse<String> refused = reception.post("/calendar/closing", Visitor.token(calendar), asked);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("booked there meanwhile", reference(), "Wed 6 May 09:00");
        assertThat(closures()).as("nothing of a look or a refusal stays").isZero();
        assertThat(offers(free.endsAt())).isTrue();

        Map<String, String> seen = new HashMap<>(asked);
        seen.put("seen", seen(refused.body()));
        assertThat(reception
                        .post("/calendar/closing", Visitor.token(refused.body()), seen)
                        .statusCode())
                .isEqualTo(302);
        try {
            assertThat(offers(free.endsAt())).as("the hours are closed").isFalse();
            assertThat(offers(Instant.parse("2026-05-06T10:30:00Z")))
                    .as("the morning is not")
                    .isTrue();
            assertThat(findings()).extracting(each -> each.trouble().kind()).containsExactly(Kind.BOOKED_ON_CLOSED_DAY);
            String closed = reception.get("/calendar?from=2026-05-05").body();
            assertThat(closed).contains(reference(), "Boiler", "Wed 6 May 2026 12:30");
            Slot later = offerSlots
                    .soonest(id, Purpose.ASSESSMENT, free.endsAt().plus(Duration.ofHours(12)))
                    .orElseThrow();
            assertThat(move(
                                    reception,
                                    closed,
                                    Map.of("slotId", later.id().value().toString(), "toldBy", "TELEPHONE"))
                            .statusCode())
                    .isEqualTo(302);
            movedTo(later.startsAt());
        } finally {
            long closure = jdbc.sql("select id from clinic.closure where lifted_at is null")
                    .query(Long.class)
                    .single();
            assertThat(reception
                            .post("/calendar/closures/" + closure + "/opening", Visitor.token(calendar), Map.of())
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(offers(free.startsAt()))
                .as("what the clinic gave up for somebody stays given up")
                .isFalse();
        assertThat(offers(free.endsAt())).isTrue();
        assertThat(jdbc.sql("select subject from clinic.audit_event where action = 'CALENDAR_CHANGED' order by id")
                        .query(String.class)
                        .list())
                .extracting(subject -> subject.split(" ")[0])
                .endsWith("CLOSED", "OPENED");
    }

    @Test
    void what_cannot_be_closed_is_said_and_only_reception_and_the_administrator_close() {
        Visitor reception = Visitor.signedIn(port, "intake");
        for (String asked : List.of(
                "",
                "from=2020-01-01&reason=x",
                "from=2026-05-06&until=2026-05-05&reason=x",
                "from=2026-05-06&fromTime=12:00&untilTime=11:00&reason=x",
                "from=2026-05-06&until=2028-05-06&reason=x",
                "from=9999-12-31&reason=x",
                "from=2026-05-06&room=99&reason=x",
                "from=2026-05-06&clinician=99&reason=x")) {
            assertThat(reception.get("/calendar/closing?" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(422);
        }
        assertThat(reception
                        .get("/calendar/closing?from=2026-05-06&room=99")
                        .body()
                        .replaceAll("<[^>]*>", ""))
                .contains("Why: Please fill this in.")
                .doesNotContain("First day: ");
        assertThat(reception
                        .get("/calendar/closing?from=2026-05-06&room=99&reason=x")
                        .body()
                        .replaceAll("<[^>]*>", ""))
                .contains("Room: There is no such room.");
        String asked = "/calendar/closing?from=2026-04-03&reason=Boiler";
        assertThat(reception.get(asked).body()).contains(reference());
        assertThat(Visitor.signedIn(port, "clinicadmin").get(asked).body())
                .as("how many, not who")
                .contains("Booked there: 1")
                .doesNotContain(reference());
        assertThat(Visitor.signedIn(port, "nurse").get(asked).statusCode()).isEqualTo(403);
        assertThat(closures()).isZero();
    }

    /** A session of one day, at other hours than the appointment. */
    @Test
    void planning_shows_whom_it_hits_before_and_they_are_to_be_moved() {
        Visitor reception = Visitor.signedIn(port, "intake");
        String page = reception.get("/calendar/sessions").body();
        Slot slot = offerSlots
                .soonest(id, Purpose.ASSESSMENT, Instant.parse("2026-05-06T09:30:00Z"))
                .orElseThrow();
        String calendar = reception.get("/calendar?from=2026-05-05").body();
        assertThat(move(reception, calendar, Map.of("slotId", slot.id().value().toString(), "toldBy", "TELEPHONE"))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> session = new HashMap<>(Map.of(
                "weekday", "WEDNESDAY",
                "opens", "18:00",
                "closes", "19:00",
                "room", "1",
                "purpose", "ASSESSMENT",
                "minutes", "30",
                "firstDay", "2026-05-06",
                "lastDay", "2026-05-06"));
        HttpResponse<String> asked = reception.post("/calendar/sessions", Visitor.token(page), session);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("look whom it hits", reference());
        assertThat(Visitor.signedIn(port, "clinicadmin")
                        .post("/calendar/sessions", Visitor.token(page), session)
                        .body())
                .doesNotContain(reference());
        assertThat(offers(Instant.parse("2026-05-06T17:00:00Z"))).isFalse();
        session.put("seen", seen(asked.body()));
        assertThat(reception
                        .post("/calendar/sessions", Visitor.token(page), session)
                        .statusCode())
                .isEqualTo(302);
        try {
            assertThat(offers(Instant.parse("2026-05-06T17:00:00Z"))).isTrue();
            assertThat(findings()).extracting(each -> each.trouble().kind()).containsExactly(Kind.BOOKED_ON_CLOSED_DAY);
            assertThat(reception.get("/calendar").body()).contains(reference());
        } finally {
            long mistake = jdbc.sql("select id from clinic.session_template where room = 1 and last_day >= first_day")
                    .query(Long.class)
                    .single();
            assertThat(reception
                            .post(
                                    "/calendar/sessions/" + mistake + "/end",
                                    Visitor.token(page),
                                    Map.of("lastDay", "2026-05-05"))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(findings()).as("the plan is as it was").isEmpty();
    }

    @Test
    void a_room_that_stops_offering_what_a_patient_needs_shows_whom_it_hits_and_reception_is_told() {
        Visitor reception = Visitor.signedIn(port, "intake");
        Slot slot = offerSlots
                .soonest(id, Purpose.ASSESSMENT, Instant.parse("2026-05-07T09:30:00Z"))
                .orElseThrow();
        String calendar = reception.get("/calendar?from=2026-05-05").body();
        assertThat(move(reception, calendar, Map.of("slotId", slot.id().value().toString(), "toldBy", "TELEPHONE"))
                        .statusCode())
                .isEqualTo(302);
        int room = jdbc.sql("select room from clinic.slot where id = :id")
                .param("id", slot.id().value())
                .query(Integer.class)
                .single();
        Optional<Boolean> stepFree = jdbc.sql("select step_free from clinic.room where number = :room")
                .param("room", room)
                .query(Boolean.class)
                .optional();
        try {
            jdbc.sql("update clinic.room set step_free = true where number = :room")
                    .param("room", room)
                    .update();
            needs.say(id, SlotNeed.STEP_FREE, true, null, "intake", clock.instant());
            assertThat(findings(Kind.NEEDS_NOT_MET)).isEmpty();

            Map<String, String> stairs =
                    new HashMap<>(Map.of("number", String.valueOf(room), "name", slot.room(), "stepFree", "NO"));
            HttpResponse<String> asked = reception.post("/calendar/rooms", Visitor.token(calendar), stairs);
            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(asked.body()).contains("look whom it hits", reference());
            assertThat(findings(Kind.NEEDS_NOT_MET)).as("nothing is changed").isEmpty();
            stairs.put("seen", seen(asked.body()));
            assertThat(reception
                            .post("/calendar/rooms", Visitor.token(calendar), stairs)
                            .statusCode())
                    .isEqualTo(302);

            assertThat(findings(Kind.NEEDS_NOT_MET))
                    .singleElement()
                    .satisfies(each -> assertThatThrownBy(() -> driver.as("clinicadmin", () -> {
                                repairFinding.repair(each.id());
                                return null;
                            }))
                            .as("people say what is done")
                            .isInstanceOf(Refused.class));
            assertThat(driver.messages(id)).contains("needs-not-met");
            String page = reception.get("/calendar").body();
            assertThat(page).contains(reference(), "not said to offer what this patient needs");
            assertThat(Visitor.signedIn(port, "clinicadmin")
                            .post("/calendar/bookings/" + booked() + "/needs", Visitor.token(page), Map.of())
                            .statusCode())
                    .as("reception's")
                    .isEqualTo(403);
            assertThat(reception
                            .post("/calendar/bookings/" + booked() + "/needs", Visitor.token(page), Map.of())
                            .statusCode())
                    .isEqualTo(302);
            assertThat(findings(Kind.NEEDS_NOT_MET)).isEmpty();
            assertThat(reception.get("/calendar").body()).doesNotContain(reference());

            needs.say(id, SlotNeed.CHAPERONE, true, null, "intake", clock.instant());
            assertThat(findings(Kind.NEEDS_NOT_MET)).as("said later").hasSize(1);
            HttpResponse<String> moved = move(
                    reception,
                    reception.get("/calendar?from=2026-05-08").body(),
                    Map.of(
                            "slotId",
                            free(Instant.parse("2026-05-08T08:00:00Z")).toString(),
                            "toldBy",
                            "TELEPHONE",
                            "needsArranged",
                            "true"));
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
            assertThat(findings(Kind.NEEDS_NOT_MET)).isEmpty();
            assertThat(jdbc.sql("select withdrawn_at is null from clinic.slot where id = :id")
                            .param("id", slot.id().value())
                            .query(Boolean.class)
                            .single())
                    .as("others may have it")
                    .isTrue();
        } finally {
            jdbc.sql("update clinic.room set step_free = :stepFree where number = :room")
                    .param("stepFree", stepFree.orElse(null))
                    .param("room", room)
                    .update();
            needs.say(id, SlotNeed.STEP_FREE, false, null, "intake", clock.instant());
            needs.say(id, SlotNeed.CHAPERONE, false, null, "intake", clock.instant());
        }
    }

    private UUID free(Instant from) {
        return slots.free(new SlotSearch(Purpose.ASSESSMENT, from, null, Set.of(), ZoneOffset.UTC, 1000))
                .get(0)
                .id()
                .value();
    }

    private static String seen(String page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(seen.find()).as(page).isTrue();
        return seen.group(1);
    }

    private int closures() {
        return jdbc.sql("select count(*) from clinic.closure where lifted_at is null")
                .query(Integer.class)
                .single();
    }

    private boolean offers(Instant start) {
        return offerSlots
                .soonest(id, Purpose.ASSESSMENT, start)
                .filter(slot -> slot.startsAt().equals(start))
                .isPresent();
    }

    private UUID booked() {
        return jdbc.sql("select id from clinic.booking where referral_id = :id and state = 'BOOKED'")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    private void movedTo(Instant start) {
        assertThat(startsAt()).isEqualTo(start);
        assertThat(driver.messages(id)).contains("appointment-moved");
        assertThat(driver.timeline(id)).containsSubsequence("BOOKED", "BOOKING_CANCELLED", "BOOKED");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
        assertThat(driver.openTasks(id)).containsExactly("RecordArrival");
        assertThat(jdbc.sql("select due_at from clinic.open_task where referral_id = :id")
                        .param("id", id.value())
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .as("due at the new time")
                .isAfterOrEqualTo(start)
                .isBefore(start.plus(Duration.ofDays(4)));
        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        return findings(Kind.BOOKED_ON_CLOSED_DAY);
    }

    private List<Finding> findings(Kind kind) {
        driver.as("clinicadmin", () -> {
            checkProcesses.run();
            return null;
        });
        return findings.open().stream()
                .filter(each ->
                        id.equals(each.trouble().referral()) && each.trouble().kind() == kind)
                .toList();
    }

    private HttpResponse<String> move(Visitor reception, String page, Map<String, String> fields) {
        UUID booking = Stream.of(page.split("/calendar/bookings/"))
                .skip(1)
                .map(part -> UUID.fromString(part.substring(0, 36)))
                .filter(each -> jdbc.sql("select referral_id from clinic.booking where id = :id")
                        .param("id", each)
                        .query(UUID.class)
                        .single()
                        .equals(id.value()))
                .findFirst()
                .orElseThrow();
        return reception.post("/calendar/bookings/" + booking + "/move", Visitor.token(page), fields);
    }

    private Instant startsAt() {
        return jdbc.sql("""
                        select slot.starts_at from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.referral_id = :id and booking.state = 'BOOKED'""")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private String reference() {
        return jdbc.sql("select reference from clinic.referral where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
