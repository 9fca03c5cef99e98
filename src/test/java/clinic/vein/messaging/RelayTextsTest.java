package clinic.vein.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.WriteOutLinks;
import clinic.vein.messaging.text.TextService;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Text messages on a real database, given to a stand-in for the text service by HTTP. */
@ClinicTest
class RelayTextsTest {

    private static final String NUMBER = "+12025550143";
    private static final Map<String, Said> WHEN = Map.of("when", Said.asWritten("Monday, 9 March 2026, 09:00"));

    private final TextService service = new TextService();
    private final SettableClock clock = new SettableClock(ReferralDriver.START);

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private PendingMessages pending;

    @Autowired
    private WithheldMessages withheld;

    @Autowired
    private SendByHand sendByHand;

    @Autowired
    private ContactConsents consents;

    @Autowired
    private Messages messages;

    @Autowired
    private WriteOutLinks links;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Progress progress;

    @Autowired
    private PatientMatching matching;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private RelayTexts relay;

    @BeforeEach
    void holdBackTheTextsOfOtherTests() {
        driver.begin();
        jdbc.sql("update clinic.message set next_attempt_at = 'infinity' where state = 'WAITING'")
                .update();
        relay = relay(6);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private RelayTexts relay(int mostSegments) {
        return new RelayTexts(
                new StaticListableBeanFactory(Map.of("texts", service.reached(clock)))
                        .getBeanProvider(TextMessages.class),
                pending,
                withheld,
                links,
                referrals,
                consents,
                progress,
                matching,
                new TextSettings(
                        URI.create("https://texts.example"), TextService.SECRET, mostSegments, Set.of("GB", "US")),
                new TransactionTemplate(transactions),
                clock);
    }

    /** Without a mailbox. */
    private ReferralId patient() {
        ReferralId id = driver.receive(Reports.dual());
        jdbc.sql("update clinic.referral set email = null, phone = '+1 202 555 0143' where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update clinic.message set next_attempt_at = 'infinity' where referral_id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    private ReferralId whoWantsTexts() {
        ReferralId id = patient();
        says(id, Channel.SMS, true);
        return id;
    }

    private void says(ReferralId id, Channel channel, boolean given) {
        inTransaction(() -> consents.put(id, new ContactConsent(channel, given, clock.instant(), "patient")));
    }

    private void inTransaction(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
    }

    private void missed(ReferralId id) {
        inTransaction(() -> messages.toPatient(id, MessageTemplate.APPOINTMENT_MISSED, WHEN));
    }

    private String last(ReferralId id) {
        return jdbc.sql("""
                        select channel || ' ' || state || ' ' || coalesce(failure, '-') from clinic.message
                        where referral_id = :id and recipient = 'PATIENT' order by position desc limit 1""").param("id", id.value()).query(String.class).single();
    }

    private MessageId lastId(ReferralId id) {
        return new MessageId(jdbc.sql("""
                        select id from clinic.message where referral_id = :id and recipient = 'PATIENT'
                        order by position desc limit 1""")
                .param("id", id.value())
                .query(java.util.UUID.class)
                .single());
    }

    @Test
    void who_asked_for_texts_has_one_that_says_nothing_of_health() {
        ReferralId id = whoWantsTexts();
        missed(id);
        relay.run();
        relay.run();
        assertThat(service.numbers()).containsExactly(NUMBER);
        assertThat(service.texts())
                .singleElement()
                .asString()
                .contains("Monday, 9 March 2026, 09:00")
                .doesNotContain("leg", "Leg", "\n");
        assertThat(last(id)).isEqualTo("SMS SENT -");
        assertThat(driver.timeline(id)).endsWith("MESSAGE_SENT");
    }

    @Test
    void links_are_written_out_the_same_each_time() {
        ReferralId id = whoWantsTexts();
        inTransaction(() -> messages.toPatient(
                id,
                MessageTemplate.INFORMATION_REQUESTED,
                Map.of("question", Said.asWritten("Which ulcer?"), "answerBy", Said.asWritten("9 March"))));
        relay.run();
        assertThat(service.texts()).singleElement().asString().contains("/go/").doesNotContain("{", "ulcer");
    }

    @Test
    void who_was_not_asked_is_told_by_a_person_and_who_refuses_gets_a_letter() {
        ReferralId notAsked = patient();
        missed(notAsked);
        ReferralId refuses = patient();
        says(refuses, Channel.SMS, false);
        missed(refuses);
        relay.run();
        assertThat(service.asked()).isEmpty();
        assertThat(last(notAsked)).isEqualTo("SMS WAITING -");
        assertThat(last(refuses)).isEqualTo("LETTER WAITING -");
        assertThat(pending.byHand(Set.of(Channel.EMAIL, Channel.SMS), 10_000))
                .extracting(PendingMessage::id)
                .contains(lastId(notAsked), lastId(refuses));
    }

    @Test
    void who_takes_it_back_while_a_text_waits_is_sent_none() {
        ReferralId id = whoWantsTexts();
        missed(id);
        assertThat(pending.byHand(Set.of(Channel.SMS), 10_000))
                .extracting(PendingMessage::id)
                .doesNotContain(lastId(id));
        says(id, Channel.SMS, false);
        inTransaction(() -> pending.readdress(id, false, false, clock.instant()));
        relay.run();
        assertThat(service.asked()).isEmpty();
        assertThat(last(id)).isEqualTo("LETTER WAITING -");
    }

    @Test
    void what_has_no_words_for_a_text_is_told_by_a_person() {
        ReferralId id = whoWantsTexts();
        inTransaction(() ->
                messages.toPatient(id, MessageTemplate.ADVICE_BY_CLINICIAN, Map.of("advice", Said.asWritten("Walk."))));
        relay.run();
        assertThat(service.asked()).isEmpty();
        assertThat(pending.byHand(Set.of(Channel.SMS), 10_000))
                .extracting(PendingMessage::id)
                .contains(lastId(id));
    }

    /** The service has it, and we died before we could write that down. */
    @Test
    void what_was_being_sent_when_the_application_died_is_sent_once_more_under_the_same_id() {
        ReferralId id = whoWantsTexts();
        missed(id);
        PendingMessage taken = new TransactionTemplate(transactions)
                .execute(status -> pending.take(
                                Channel.SMS, clock.instant(), clock.instant().plus(Duration.ofMinutes(10)))
                        .orElseThrow());
        service.reached(clock).send(taken.id(), NUMBER, taken.shortText());
        relay.run();
        assertThat(service.asked()).as("somebody may still be at it").hasSize(1);
        clock.pass(Duration.ofMinutes(10));
        relay.run();
        relay.run();
        assertThat(service.asked()).hasSize(2);
        assertThat(service.texts()).as("one message on the telephone").hasSize(1);
        assertThat(last(id)).isEqualTo("SMS SENT -");
    }

    @Test
    void what_the_service_refuses_for_good_is_receptions_and_what_may_pass_is_tried_again() {
        ReferralId refused = whoWantsTexts();
        service.answer(NUMBER, 422);
        missed(refused);
        relay.run();
        assertThat(last(refused)).isEqualTo("SMS FAILED REFUSED 422");
        service.answer(NUMBER, 503);
        ReferralId busy = whoWantsTexts();
        missed(busy);
        relay.run();
        assertThat(last(busy)).isEqualTo("SMS WAITING REFUSED 503");
        service.answer(NUMBER, 202);
        clock.pass(Duration.ofMinutes(1));
        relay.run();
        assertThat(last(busy)).startsWith("SMS SENT");
    }

    @Test
    void a_text_that_is_too_long_or_goes_to_no_number_is_receptions() {
        ReferralId id = whoWantsTexts();
        inTransaction(() -> messages.toPatient(
                id, MessageTemplate.APPOINTMENT_MISSED, Map.of("when", Said.asWritten("x".repeat(200)))));
        relay(1).run();
        assertThat(last(id)).isEqualTo("SMS FAILED TOO_LONG");
        // Of nobody; of a house; at the premium rate; of a country that was not named; no number of the plan.
        for (String phone : List.of(
                "ask the son", "020 7946 0018", "0909 879 0000", "+49 1512 3456789", "+1 809 555 1234", "900573")) {
            jdbc.sql("update clinic.referral set phone = :phone where id = :id")
                    .param("id", id.value())
                    .param("phone", phone)
                    .update();
            missed(id);
            relay.run();
            assertThat(last(id)).as(phone).isEqualTo("SMS FAILED UNUSABLE_NUMBER");
        }
        assertThat(service.asked()).isEmpty();
    }

    /** Another of the clinic's applications has it this moment. */
    @Test
    void what_is_being_sent_goes_no_other_way_at_the_same_time_when_the_patient_is_corrected() {
        ReferralId id = whoWantsTexts();
        missed(id);
        Instant done = clock.instant().plus(Duration.ofMinutes(10));
        inTransaction(() -> pending.take(Channel.SMS, clock.instant(), done).orElseThrow());
        jdbc.sql("update clinic.referral set email = 'ada@mail.example' where id = :id")
                .param("id", id.value())
                .update();
        inTransaction(() -> pending.readdress(id, true, false, done));
        jdbc.sql("update clinic.message set next_attempt_at = 'infinity' where referral_id = :id and id <> :last")
                .param("id", id.value())
                .param("last", lastId(id).value())
                .update();
        assertThat(last(id)).isEqualTo("EMAIL WAITING -");
        assertThat(pending.isDue(Channel.EMAIL, clock.instant())).isFalse();
        assertThat(pending.isDue(Channel.EMAIL, done)).as("it died of it").isTrue();
    }

    @Test
    void the_lag_of_texts_is_of_those_that_go_by_themselves() {
        jdbc.sql("update clinic.message set state = 'HELD' where state = 'WAITING'")
                .update();
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("texts", service.reached(clock)));
        RelayLag lag = new RelayLag(
                pending,
                new RelayedChannels(beans.getBeanProvider(Mail.class), beans.getBeanProvider(TextMessages.class)),
                clock);
        missed(patient());
        // The application's own clock is what messages are written by.
        clock.pass(
                Duration.between(clock.instant(), Clock.systemUTC().instant()).plusHours(2));
        lag.measure(Channel.SMS);
        assertThat(lag.now(Channel.SMS)).as("a person tells it").isZero();
        missed(whoWantsTexts());
        lag.measure(Channel.SMS);
        Duration soon = lag.now(Channel.SMS);
        clock.pass(Duration.ofMinutes(20));
        assertThat(lag.now(Channel.SMS)).isEqualTo(soon.plusMinutes(20));
        assertThat(lag.now(Channel.EMAIL)).isZero();
        relay.run();
        lag.measure(Channel.SMS);
        assertThat(lag.now(Channel.SMS)).isZero();
    }

    @Test
    void the_service_says_what_became_of_it_and_what_failed_is_receptions() {
        ReferralId id = whoWantsTexts();
        missed(id);
        String message = lastId(id).toString();
        Instant now = Clock.systemUTC().instant();
        assertThat(TextService.receipt(port, message, "DELIVERED", now.minus(Duration.ofMinutes(10))))
                .as("kept for later")
                .isEqualTo(400);
        relay.run();
        assertThat(TextService.receipt(port, message, "DELIVERED", now)).isEqualTo(204);
        assertThat(TextService.receipt(port, message, "DELIVERED", now)).isEqualTo(204);
        assertThat(jdbc.sql("select delivered_at is not null from clinic.message where id = :id")
                        .param("id", lastId(id).value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(TextService.receipt(port, message, "FAILED", now)).isEqualTo(204);
        assertThat(last(id)).as("a telephone has it").isEqualTo("SMS SENT -");
        missed(id);
        relay.run();
        String second = lastId(id).toString();
        assertThat(TextService.receipt(port, second, "FAILED", now)).isEqualTo(204);
        assertThat(TextService.receipt(port, second, "FAILED", now)).isEqualTo(204);
        assertThat(last(id)).isEqualTo("SMS FAILED CAME_BACK");
        assertThat(driver.timeline(id)).containsOnlyOnce("MESSAGE_CAME_BACK");
        missed(id);
        relay.run();
        assertThat(service.texts()).as("no more go there").hasSize(2);
        assertThat(last(id)).isEqualTo("SMS FAILED CAME_BACK_BEFORE");
    }

    /** The service tries for a while: by then the number may be another, and nothing is known against that one. */
    @Test
    void what_fails_late_puts_only_the_number_in_doubt_that_it_went_to() {
        ReferralId id = whoWantsTexts();
        missed(id);
        relay.run();
        jdbc.sql("""
                        insert into clinic.patient_correction (referral_id, at, actor, role, reason, field, was, now)
                        select id, :at, 'intake', 'INTAKE', 'Misread', 'PHONE', phone, '+1 202 555 0144'
                        from clinic.referral where id = :id""")
                .param("id", id.value())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update clinic.referral set phone = '+1 202 555 0144' where id = :id")
                .param("id", id.value())
                .update();
        TextService.receipt(
                port, lastId(id).toString(), "FAILED", Clock.systemUTC().instant());
        assertThat(last(id)).isEqualTo("SMS FAILED CAME_BACK");
        assertThat(pending.cameBackBefore(id, Means.TEXT_MESSAGE)).isFalse();
        inTransaction(() -> pending.readdress(id, false, true, clock.instant()));
        relay.run();
        assertThat(last(id)).as("the service would send it once only").isEqualTo("SMS FAILED CAME_BACK");
    }

    /** What reception sent from its own telephone is nothing that the service can speak of. */
    @Test
    void what_reception_sent_by_hand_is_not_taken_back_by_the_service() {
        ReferralId id = whoWantsTexts();
        missed(id);
        driver.as("intake", () -> {
            sendByHand.sent(lastId(id), Means.TEXT_MESSAGE);
            return null;
        });
        TextService.receipt(
                port, lastId(id).toString(), "FAILED", Clock.systemUTC().instant());
        assertThat(last(id)).isEqualTo("SMS SENT -");
    }

    @Test
    void mail_that_came_back_goes_by_text_where_the_patient_wants_texts() {
        ReferralId id = whoWantsTexts();
        jdbc.sql("update clinic.referral set email = 'ada@mail.example' where id = :id")
                .param("id", id.value())
                .update();
        missed(id);
        assertThat(last(id)).isEqualTo("EMAIL WAITING -");
        jdbc.sql("update clinic.message set came_back_by = 'EMAIL' where id = :id")
                .param("id", lastId(id).value())
                .update();
        missed(id);
        assertThat(last(id)).isEqualTo("SMS WAITING -");
        says(id, Channel.EMAIL, false);
        says(id, Channel.SMS, false);
        missed(id);
        assertThat(last(id)).isEqualTo("LETTER WAITING -");
    }

    @Test
    void words_of_nobody_are_no_receipt() {
        Instant now = Clock.systemUTC().instant();
        String unknown = java.util.UUID.randomUUID().toString();
        assertThat(TextService.receipt(port, unknown, "FAILED", now))
                .as("erased since")
                .isEqualTo(204);
        assertThat(TextService.receipt(port, unknown, "LOST", now)).isEqualTo(400);
        assertThat(TextService.receipt(port, "nobody", "FAILED", now)).isEqualTo(400);
    }
}
