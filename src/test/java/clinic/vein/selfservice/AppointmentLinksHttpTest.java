package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.demo.Reception;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.links.LinkPurpose;
import clinic.vein.process.CareTask;
import clinic.vein.referral.CorrectPatient;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.scheduling.OwnAppointments;
import clinic.vein.scheduling.SlotId;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A patient who is booked confirms, cancels and moves the appointment with the links of the message. */
@ClinicTest
class AppointmentLinksHttpTest {

    private static final String BIRTH = PatientAtALink.BIRTH;
    private static final String ANOTHER_BIRTH = "dateOfBirth.day=30&dateOfBirth.month=01&dateOfBirth.year=1970";
    private static final String NO_BIRTH = "dateOfBirth.day=31&dateOfBirth.month=02&dateOfBirth.year=1970";
    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"([^\"]+)\"");
    private static final Pattern TIME = Pattern.compile("name=\"slot\" value=\"([^\"]+)\"");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private LinksInHand links;

    @Autowired
    private CorrectPatient correctPatient;

    @Autowired
    private OwnAppointments ownAppointments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Referrals referrals;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ReferralId id;
    private Visitor patient;

    @BeforeEach
    void somebodyIsBooked() {
        driver.begin();
        clock.stand(driver.now());
        care.openSlots();
        id = booked(driver.now().plus(Duration.ofDays(26)));
        patient = new Visitor(port);
    }

    @AfterEach
    void andLetsTheTimeGo() {
        clock.go();
    }

    private ReferralId booked(Instant from) {
        ReferralId referral = care.approved();
        UUID slot = jdbc.sql("""
                        select slot.id from clinic.slot
                        where purpose = 'ASSESSMENT' and starts_at > :from and withdrawn_at is null
                          and not exists (select from clinic.booking
                                          where slot_id = slot.id and state in ('BOOKED', 'ATTENDED', 'PLANNED'))
                        order by starts_at limit 1""")
                .param("from", Timestamp.from(from))
                .query(UUID.class)
                .single();
        driver.complete(referral, Reception.books(CareTask.BOOK_ASSESSMENT, slot));
        return referral;
    }

    @Test
    void the_message_has_a_link_for_each_step_and_the_clinic_keeps_no_secret_of_them() {
        String confirm = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        assertThat(confirm).matches("/go/[0-9a-z]{26}");
        assertThat(links.of(id, LinkPurpose.CONFIRM_APPOINTMENT))
                .as("sent once more")
                .isEqualTo(confirm);
        assertThat(links.of(id, LinkPurpose.CANCEL_APPOINTMENT)).isNotEqualTo(confirm);
        String token = confirm.substring(4);
        assertThat(jdbc.sql("""
                                select (select count(*) from clinic.patient_link link where link::text like '%' || :token || '%')
                                     + (select count(*) from clinic.message where message::text like '%' || :token || '%')""").param("token", token).query(Integer.class).single())
                .isZero();
    }

    @Test
    void following_a_link_changes_nothing_and_says_nothing() {
        String confirm = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        HttpResponse<String> page = patient.get(confirm);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("date of birth").doesNotContain("ppointment", "Anna");
        assertThat(anonymous(patient.get("/go/0123456789abcdefghjkmnpqrs").body(), "0123456789abcdefghjkmnpqrs"))
                .isEqualTo(anonymous(page.body(), confirm.substring(4)));
        assertThat(patient.get(links.of(id, LinkPurpose.CANCEL_APPOINTMENT)).statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(port).post(confirm, BIRTH).headers().firstValue("Location"))
                .as("a browser that sent no cookie")
                .hasValueSatisfying(where -> assertThat(where).endsWith(confirm));
        assertThat(care.openBookings(id)).isEqualTo(1);
        assertThat(driver.timeline(id)).doesNotContain("BOOKING_CONFIRMED", "BOOKING_CANCELLED");
    }

    private static String anonymous(String page, String token) {
        return page.replace(token, "TOKEN").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void a_patient_confirms_once_however_often_the_page_is_sent() {
        String confirm = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        String page = open(confirm);
        assertThat(page).contains("Will you come?", "Assessment room");
        for (int sent = 0; sent < 2; sent++) {
            HttpResponse<String> done = patient.post(confirm, "visit=" + visit(page));
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("We have noted that you will come");
        }
        assertThat(driver.timeline(id)).containsOnlyOnce("BOOKING_CONFIRMED");
        assertThat(jdbc.sql(
                                "select actor || ' ' || role from clinic.referral_event where referral_id = :id and kind = 'BOOKING_CONFIRMED'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("patient PATIENT");
        assertThat(patient.post(confirm, BIRTH).body()).as("used").contains("We cannot open this page");
    }

    @Test
    void whatever_is_wrong_with_a_link_the_answer_is_the_same() {
        String used = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        patient.post(used, "visit=" + visit(open(used)));
        String right = links.of(id, LinkPurpose.CANCEL_APPOINTMENT);
        String wrong = patient.post(right, ANOTHER_BIRTH).body();
        assertThat(wrong).contains("We cannot open this page").doesNotContain("ppointment");
        String expected = anonymous(wrong, right.substring(4)).replace("value=\"30\"", "value=\"31\"");
        String unknown = "/go/0123456789abcdefghjkmnpqrs";
        assertThat(anonymous(patient.post(unknown, BIRTH).body(), unknown.substring(4)))
                .isEqualTo(expected);
        assertThat(anonymous(patient.post(used, BIRTH).body(), used.substring(4)))
                .isEqualTo(expected);
        clock.stand(driver.now().plus(Duration.ofDays(100)));
        assertThat(anonymous(patient.post(right, BIRTH).body(), right.substring(4)))
                .as("run out")
                .isEqualTo(expected);
    }

    @Test
    void after_some_wrong_birth_dates_a_link_is_dead_and_each_is_on_record() {
        String cancel = links.of(id, LinkPurpose.CANCEL_APPOINTMENT);
        patient.get(cancel);
        for (int i = 0; i < 5; i++) {
            assertThat(patient.post(cancel, ANOTHER_BIRTH).statusCode()).isEqualTo(422);
            assertThat(patient.post(cancel, NO_BIRTH).statusCode())
                    .as("no date, which does not count")
                    .isEqualTo(422);
        }
        assertThat(patient.post(cancel, BIRTH).statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("""
                                select count(*) from clinic.audit_event
                                where referral_id = :id and action = 'STATUS_READ' and outcome = 'REFUSED'""").param("id", id.value()).query(Integer.class).single())
                .isEqualTo(5);
        assertThat(open(links.of(id, LinkPurpose.CONFIRM_APPOINTMENT))).contains("Will you come?");
    }

    @Test
    void a_patient_cancels_as_if_reception_had_been_rung() {
        String confirm = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        String cancel = links.of(id, LinkPurpose.CANCEL_APPOINTMENT);
        assertThat(patient.post(cancel, "visit=" + visit(open(cancel))).body())
                .contains("Your appointment is cancelled");
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
        assertThat(driver.messages(id)).contains("appointment-cancelled");
        assertThat(jdbc.sql("""
                                select cancelled_by from clinic.booking where referral_id = :id and state = 'CANCELLED'""").param("id", id.value()).query(String.class).single())
                .isEqualTo("PATIENT");
        assertThat(patient.post(confirm, BIRTH).body()).contains("We cannot open this page");
    }

    @Test
    void a_patient_chooses_another_time_with_reasonable_notice() {
        String move = links.of(id, LinkPurpose.MOVE_APPOINTMENT);
        String page = open(move);
        List<String> times =
                TIME.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(times)
                .isNotEmpty()
                .allSatisfy(
                        slot -> assertThat(startOf(slot)).isAfter(driver.now().plus(Duration.ofDays(20))));
        assertThat(patient.post(move, "visit=" + visit(page)).body())
                .contains("Please choose or write something first");
        Instant before = start();
        String chosen = times.get(times.size() - 1);
        assertThat(patient.post(move, "visit=" + visit(page) + "&slot=" + chosen)
                        .body())
                .contains("The new time is booked");
        assertThat(start()).isEqualTo(startOf(chosen)).isNotEqualTo(before);
        assertThat(driver.messages(id)).contains("appointment-moved-as-asked");
        assertThat(driver.openTasks(id)).containsExactly("RecordArrival");
        assertThat(driver.timeline(id)).containsSubsequence("BOOKED", "BOOKING_CANCELLED", "BOOKED");
        assertThat(open(links.of(id, LinkPurpose.CONFIRM_APPOINTMENT)))
                .as("of the new time")
                .contains("Will you come?");
    }

    @Test
    void a_patient_withdraws_and_no_link_is_left() {
        String withdraw = links.of(id, LinkPurpose.WITHDRAW);
        String confirm = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        assertThat(patient.post(withdraw, "visit=" + visit(open(withdraw)) + "&reason=Feeling+well")
                        .body())
                .contains("Your referral is withdrawn");
        assertThat(driver.state(id)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(care.openBookings(id)).isZero();
        assertThat(patient.post(confirm, BIRTH).body()).contains("We cannot open this page");
    }

    @Test
    void a_family_that_tells_of_a_death_is_read_by_somebody_and_nobody_writes_to_the_patient() {
        List<String> before = driver.messages(id);
        String withdraw = links.of(id, LinkPurpose.WITHDRAW);

        assertThat(patient.post(withdraw, "visit=" + visit(open(withdraw)) + "&reason=My+mother+died")
                        .body())
                .contains("Your referral is not withdrawn yet: somebody at the clinic reads this first.")
                .doesNotContain("Your referral is withdrawn");

        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
        assertThat(driver.openTasks(id)).contains("ReadInformation");
        assertThat(driver.messages(id)).isEqualTo(before);
        assertThat(jdbc.sql("select text from clinic.note where referral_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .contains("""
                        Wants to withdraw the referral, by the link in a message. It is not withdrawn yet, since this may \
                        tell of a death:
                        My mother died""");
    }

    @Test
    void who_moved_is_withdrawn_as_was_pressed() {
        String withdraw = links.of(id, LinkPurpose.WITHDRAW);

        assertThat(patient.post(
                                withdraw,
                                "visit=" + visit(open(withdraw)) + "&reason=I+moved+and+am+no+longer+living+in+London")
                        .body())
                .contains("Your referral is withdrawn");

        assertThat(driver.state(id)).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void reception_reads_the_text_with_its_links_where_it_sends_it_from_a_telephone() {
        String confirm = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        UUID message = jdbc.sql(
                        "select id from clinic.message where referral_id = :id and template = 'appointment-booked'")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        driver.as("intake", () -> null);
        assertThat(Visitor.signedIn(port, "intake")
                        .get("/outgoing/" + message + "/text")
                        .body())
                .contains(confirm)
                .doesNotContain("{");
    }

    @Test
    void a_visit_that_has_begun_is_not_given_back_by_an_offer() {
        UUID another = jdbc.sql("""
                        select slot.id from clinic.slot
                        where purpose = 'ASSESSMENT' and starts_at > :from and withdrawn_at is null
                          and not exists (select from clinic.booking where slot_id = slot.id)
                        order by starts_at limit 1""")
                .param("from", Timestamp.from(start().plus(Duration.ofDays(3))))
                .query(UUID.class)
                .single();
        clock.stand(start().plusSeconds(60));
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> ownAppointments.take(id, new SlotId(another))))
                .isInstanceOf(Refused.class);
        assertThat(care.openBookings(id)).isEqualTo(1);
    }

    @Test
    void links_in_a_mailbox_that_was_not_the_patients_open_no_more_and_the_next_message_has_others() {
        String confirm = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        Referral before = referrals.get(id);
        driver.as("intake", () -> {
            correctPatient.correct(
                    id,
                    before.version(),
                    SomePatient.like(before.report().patient())
                            .email("other@example.org")
                            .done(),
                    "Spelt out on the telephone");
            return null;
        });
        assertThat(patient.get(confirm).statusCode()).isEqualTo(200);
        assertThat(patient.post(confirm, BIRTH).body()).contains("We cannot open this page");
        String next = links.of(id, LinkPurpose.CONFIRM_APPOINTMENT);
        assertThat(next).isNotEqualTo(confirm);
        assertThat(open(next)).contains("Will you come?");
    }

    private String open(String path) {
        patient.get(path);
        HttpResponse<String> page = patient.post(path, BIRTH);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private static String visit(String page) {
        Matcher visit = VISIT.matcher(page);
        assertThat(visit.find()).as(page).isTrue();
        return visit.group(1);
    }

    private Instant startOf(String slot) {
        return jdbc.sql("select starts_at from clinic.slot where id = :id::uuid")
                .param("id", slot)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private Instant start() {
        return jdbc.sql("""
                        select slot.starts_at from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.referral_id = :id and booking.state = 'BOOKED'""")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
