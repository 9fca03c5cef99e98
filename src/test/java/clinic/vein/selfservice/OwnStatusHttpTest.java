package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Reception;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.LinkPurpose;
import clinic.vein.process.CareTask;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.OfferSlots;
import clinic.vein.scheduling.RemindOfAppointments;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** The status page of somebody who is booked, and the reminders before the appointment. */
@ClinicTest
class OwnStatusHttpTest {

    private static final Pattern ACTION = Pattern.compile("action=\"(/go/[^\"?]+)");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"([^\"]+)\"");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private OfferSlots offerSlots;

    @Autowired
    private RemindOfAppointments reminders;

    @Autowired
    private LinksInHand links;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ReferralId id;
    private Instant starts;
    private Visitor patient;

    @BeforeEach
    void somebodyIsBooked() {
        driver.begin();
        clock.stand(driver.now());
        care.openSlots();
        id = care.approved();
        var slot = offerSlots
                .soonest(id, Purpose.ASSESSMENT, driver.now().plus(Duration.ofDays(24)))
                .orElseThrow();
        starts = slot.startsAt();
        driver.complete(id, Reception.books(CareTask.BOOK_ASSESSMENT, slot.id().value()));
        patient = new Visitor(port);
        patient.get("/status");
    }

    @AfterEach
    void andLetsTheTimeGo() {
        clock.go();
    }

    private String known() {
        return "reference=" + referrals.get(id).reference().value() + "&" + PatientAtALink.BIRTH;
    }

    @Test
    void it_says_where_the_referral_is_when_the_appointment_is_and_who_looked() {
        HttpResponse<String> page = patient.post("/status", known());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Assessment room", "What to bring", "I cannot come", "Report that something has changed")
                .containsPattern("aria-current=\"step\"[^>]*>Appointment")
                .doesNotContain("Answer the clinic");
        driver.as("intake", () -> null);
        Visitor.signedIn(port, "intake").get("/api/referrals/" + id);
        assertThat(patient.post("/status", known()).body()).contains("Reception and booking");
    }

    /** @return its id */
    private UUID letter(ReferralId of, String recipient, String state) {
        UUID letter = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.letter (id, referral_id, kind, title, pdf, whole, sha256, created_at, signed_by)
                        values (:id, :referral, 'ADVICE', 'Advice', '%PDF-1.7 as sent', true, repeat('0', 64), now(), 'vascular')""").param("id", letter).param("referral", of.value()).update();
        jdbc.sql("""
                        insert into clinic.message (id, referral_id, recipient, channel, template, subject, body, language,
                            created_at, letter_id, state, means, settled_at, settled_by)
                        values (gen_random_uuid(), :referral, :recipient, 'LETTER', 'advice-by-clinician', 'Advice', 'Enclosed',
                            'en', now(), :id, :state, case when :state = 'SENT' then 'POST' end,
                            case when :state = 'SENT' then now() end, case when :state = 'SENT' then 'intake' end)""")
                .param("id", letter)
                .param("referral", of.value())
                .param("recipient", recipient)
                .param("state", state)
                .update();
        return letter;
    }

    @Test
    void letters_that_went_to_the_patient_can_be_kept_and_no_others() {
        UUID sent = letter(id, "PATIENT", "SENT");
        UUID waiting = letter(id, "PATIENT", "WAITING");
        UUID toThePractice = letter(id, "PRACTICE", "SENT");
        UUID ofSomebodyElse = letter(care.approved(), "PATIENT", "SENT");
        assertThat(patient.post("/status", known()).body())
                .contains("Letters to you", sent.toString())
                .doesNotContain(waiting.toString(), toThePractice.toString());
        HttpResponse<String> letter = patient.post("/status", known() + "&letter=" + sent);
        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(letter.body()).startsWith("%PDF");
        for (UUID other : List.of(waiting, toThePractice, ofSomebodyElse)) {
            assertThat(patient.post("/status", known() + "&letter=" + other).body())
                    .as("asked anew")
                    .doesNotContain("%PDF");
        }
        String stranger = known().replace("dateOfBirth.year=19", "dateOfBirth.year=18");
        assertThat(stranger).isNotEqualTo(known());
        assertThat(patient.post("/status", stranger + "&letter=" + sent).body()).doesNotContain("%PDF");
        assertThat(jdbc.sql("""
                                select count(*) from clinic.audit_event
                                where referral_id = :id and action = 'LETTER_READ' and subject = :letter""")
                        .param("id", id.value())
                        .param("letter", sent.toString())
                        .query(Integer.class)
                        .single())
                .as("on record")
                .isEqualTo(1);
    }

    @Test
    void it_says_by_when_the_clinic_takes_its_next_step_while_that_is_not_late() {
        ReferralId waiting = care.approved();
        String asked = "reference=" + referrals.get(waiting).reference().value() + "&" + PatientAtALink.BIRTH;
        assertThat(patient.post("/status", asked).body()).contains("Our next step by");
        clock.stand(driver.now().plus(Duration.ofDays(120)));
        assertThat(patient.post("/status", asked).body()).doesNotContain("Our next step by");
    }

    @Test
    void a_step_is_taken_from_the_page_without_a_message() {
        String page = patient.post("/status", known() + "&step=" + LinkPurpose.CONFIRM_APPOINTMENT)
                .body();
        assertThat(page).contains("Yes, I will come");
        assertThat(driver.timeline(id)).as("asked first").doesNotContain("BOOKING_CONFIRMED");
        assertThat(patient.post(found(ACTION, page), "visit=" + found(VISIT, page))
                        .body())
                .contains("We have noted that you will come");
        assertThat(driver.timeline(id)).contains("BOOKING_CONFIRMED");
    }

    @Test
    void what_takes_something_from_the_patient_is_done_by_a_link_to_the_mailbox_on_record() {
        clock.stand(driver.now().plus(Duration.ofHours(2)));
        for (int asked = 0; asked < 2; asked++) {
            assertThat(patient.post("/status", known() + "&step=" + LinkPurpose.CANCEL_APPOINTMENT)
                            .body())
                    .contains("We send you a link for this by e-mail or text message")
                    .doesNotContain("Cancel this appointment");
        }
        assertThat(driver.messages(id)).containsOnlyOnce("step-asked-for");
        assertThat(care.openBookings(id)).isEqualTo(1);
        assertThat(new PatientAtALink(port, links.of(id, LinkPurpose.CANCEL_APPOINTMENT)).openAndSend())
                .contains("Your appointment is cancelled");
        jdbc.sql(
                        "update clinic.message set came_back_by = 'EMAIL' where referral_id = :id and template = 'step-asked-for'")
                .param("id", id.value())
                .update();
        assertThat(patient.post("/status", known() + "&step=" + LinkPurpose.WITHDRAW)
                        .body())
                .contains("we have no address or number of yours that works");
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
    }

    @Test
    void the_calendar_file_moves_with_the_appointment() {
        String first = patient.post("/status", known() + "&calendar=1").body();
        assertThat(first).contains("BEGIN:VEVENT", "Assessment room").doesNotContain("vein", "leg");
        clock.stand(driver.now().plusSeconds(60));
        String move = links.of(id, LinkPurpose.MOVE_APPOINTMENT);
        PatientAtALink mover = new PatientAtALink(port, move);
        String times = mover.open();
        mover.send(times, "slot=" + found(Pattern.compile("name=\"slot\" value=\"([^\"]+)\""), times));
        String second = patient.post("/status", known() + "&calendar=1").body();
        assertThat(line(second, "UID")).isEqualTo(line(first, "UID"));
        assertThat(Integer.parseInt(line(second, "SEQUENCE"))).isGreaterThan(Integer.parseInt(line(first, "SEQUENCE")));
        assertThat(line(second, "DTSTART")).isNotEqualTo(line(first, "DTSTART"));
    }

    private static String line(String calendar, String name) {
        return found(Pattern.compile("(?m)^" + name + ":(\\S+)"), calendar);
    }

    @Test
    void a_patient_is_reminded_a_week_and_a_day_before_and_can_confirm() {
        assertThat(reminded()).isZero();
        clock.stand(starts.minus(Duration.ofDays(6)));
        assertThat(reminded()).isEqualTo(1);
        assertThat(reminded()).as("once").isEqualTo(1);
        clock.stand(starts.minus(Duration.ofHours(20)));
        assertThat(reminded()).isEqualTo(2);
        assertThat(new PatientAtALink(port, links.of(id, LinkPurpose.CONFIRM_APPOINTMENT)).openAndSend())
                .contains("We have noted that you will come");
    }

    @Test
    void the_day_before_is_a_day_of_the_clinic_and_not_so_many_hours() {
        LocalDate day = LocalDate.ofInstant(starts, LONDON);
        clock.stand(day.minusDays(8).atTime(23, 30).atZone(LONDON).toInstant());
        assertThat(reminded()).isZero();
        clock.stand(day.minusDays(7).atTime(0, 30).atZone(LONDON).toInstant());
        assertThat(reminded()).as("a week before").isEqualTo(1);
        clock.stand(day.minusDays(2).atTime(23, 30).atZone(LONDON).toInstant());
        assertThat(reminded()).isEqualTo(1);
        clock.stand(day.minusDays(1).atTime(0, 30).atZone(LONDON).toInstant());
        assertThat(reminded()).as("a day before, however late it begins").isEqualTo(2);
    }

    @Test
    void of_a_time_that_was_closed_nobody_is_reminded_and_nobody_can_confirm_it() {
        PatientAtALink confirm = new PatientAtALink(port, links.of(id, LinkPurpose.CONFIRM_APPOINTMENT));
        clock.stand(starts.minus(Duration.ofDays(6)));
        long closure = jdbc.sql("""
                        insert into clinic.closure (from_at, until_at, reason, made_by, made_at)
                        values (:from, :until, 'Boiler', 'this test', :from) returning id""")
                .param("from", Timestamp.from(starts))
                .param("until", Timestamp.from(starts.plusSeconds(60)))
                .query(Long.class)
                .single();
        try {
            assertThat(reminded()).isZero();
            assertThat(confirm.openAndSend()).contains("we cannot see you at this time any more");
            assertThat(driver.timeline(id)).doesNotContain("BOOKING_CONFIRMED");
        } finally {
            jdbc.sql("update clinic.closure set lifted_by = 'this test', lifted_at = made_at where id = :id")
                    .param("id", closure)
                    .update();
        }
        assertThat(reminded()).as("it is open again").isEqualTo(1);
    }

    private int reminded() {
        reminders.remind();
        return jdbc.sql(
                        "select count(*) from clinic.message where referral_id = :id and template = 'appointment-reminder'")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
