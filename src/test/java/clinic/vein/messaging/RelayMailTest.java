package clinic.vein.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.links.WriteOutLinks;
import clinic.vein.messaging.smtp.TestMail;
import clinic.vein.referral.DeathSource;
import clinic.vein.referral.Progress;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.RecordDeath.Told;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the relay does with mail, on a real database and a clock that the test sets. */
@ClinicTest
class RelayMailTest {

    /** Takes everything, but for addresses with an answer of their own. */
    private static final class ListeningMail implements Mail {

        private final List<String> sentTo = new ArrayList<>();
        private final List<MessageId> sent = new ArrayList<>();
        private final Map<String, RuntimeException> answers = new HashMap<>();
        private Runnable meanwhile = () -> {};
        private boolean away;

        @Override
        public boolean answers() {
            return !away;
        }

        @Override
        public void send(MessageId id, String address, MessageText text, Letter enclosed) {
            if (away) {
                throw new NotSent("NO_ANSWER", false);
            }
            RuntimeException answer = answers.get(address);
            if (answer != null) {
                throw answer;
            }
            sentTo.add(address);
            sent.add(id);
            meanwhile.run();
        }
    }

    private final ListeningMail mail = new ListeningMail();
    private final SettableClock clock = new SettableClock(ReferralDriver.START);

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private RecordDeath recordDeath;

    @Autowired
    private PendingMessages pending;

    @Autowired
    private WithheldMessages withheld;

    @Autowired
    private SendByHand sendByHand;

    @Autowired
    private SentMessages sentMessages;

    @Autowired
    private Messages messages;

    @Autowired
    private Letters letters;

    @Autowired
    private WriteOutLinks links;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ContactConsents consents;

    @Autowired
    private Progress progress;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private RelayMail relay;
    private TakeBackMessages takeBack;

    @BeforeEach
    void holdBackTheMailOfOtherTests() {
        driver.begin();
        jdbc.sql("update clinic.message set next_attempt_at = 'infinity' where state = 'WAITING'")
                .update();
        relay = relay(mail);
        takeBack = new TakeBackMessages(sentMessages, progress, clock);
    }

    private RelayMail relay(Mail way) {
        return new RelayMail(
                new StaticListableBeanFactory(Map.of("mail", way)).getBeanProvider(Mail.class),
                pending,
                withheld,
                letters,
                links,
                referrals,
                consents,
                progress,
                TestMail.SETTINGS,
                new TransactionTemplate(transactions),
                clock);
    }

    private String address(ReferralId id) {
        return referrals.find(id).orElseThrow().report().patient().email();
    }

    private String state(ReferralId id) {
        return jdbc.sql("""
                        select string_agg(state || ' ' || attempts || ' ' || coalesce(failure, '-'), ', ' order by position)
                        from clinic.message where referral_id = :id and recipient = 'PATIENT'""").param("id", id.value()).query(String.class).single();
    }

    @Test
    void mail_goes_out_once_and_stands_on_the_timeline() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            ReferralId id = care.arrived();
            driver.complete(id, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
            driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
            int written = pending.of(id).stream()
                    .filter(message -> message.channel() == Channel.EMAIL)
                    .toList()
                    .size();
            clock.pass(Duration.ofDays(60));
            RelayMail real = relay(TestMail.through(server.getSmtp().getPort()));
            real.run();
            real.run();
            assertThat(server.getReceivedMessages()).hasSize(written).hasSizeGreaterThan(1);
            assertThat(pending.of(id))
                    .as("what is left is reception's to post")
                    .allSatisfy(message -> assertThat(message.channel()).isNotEqualTo(Channel.EMAIL));
            assertThat(jdbc.sql("""
                            select concat_ws(' ', entry ->> 'template', entry ->> 'recipient') from clinic.referral_event
                            where referral_id = :id and kind = 'MESSAGE_SENT' and actor = 'system'""").param("id", id.value()).query(String.class).list())
                    .hasSize(written)
                    .contains(
                            "MessageTemplate.REFERRAL_RECEIVED Audience.PATIENT",
                            "MessageTemplate.CLOSING Audience.PATIENT");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_letter_that_could_not_be_printed_as_it_was_written_is_shown_to_reception_and_not_sent() {
        ReferralId id = care.arrived();
        driver.complete(id, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED.replace("All the best.", "Best 🦄"));
        clock.pass(Duration.ofDays(60));
        relay.run();
        assertThat(state(id)).endsWith("FAILED 1 NOT_AS_WRITTEN");
        assertThat(pending.byHand(Set.of(Channel.EMAIL), 10_000))
                .anySatisfy(message -> assertThat(message.enclosed()).isNotNull());
        assertThat(mail.sentTo).as("the messages before").isNotEmpty();
    }

    @Test
    void mail_to_a_patient_who_is_recorded_as_having_died_meanwhile_stays_here() {
        ReferralId written = driver.receive(Reports.dual());
        ReferralId died = driver.receive(Reports.dual());
        mail.meanwhile = () -> driver.as(
                "intake", () -> recordDeath.record(died, new Told(null, DeathSource.FAMILY, "Her daughter", null)));
        relay.run();
        assertThat(mail.sentTo).containsExactly(address(written));
        assertThat(state(died)).startsWith("HELD");
    }

    @Test
    void a_slow_mail_server_ends_the_round_and_the_next_goes_on() {
        ReferralId first = driver.receive(Reports.dual());
        ReferralId second = driver.receive(Reports.dual());
        mail.meanwhile = () -> clock.pass(Duration.ofSeconds(61));
        relay.run();
        assertThat(mail.sentTo).containsExactly(address(first));
        relay.run();
        assertThat(mail.sentTo).containsExactly(address(first), address(second));
    }

    @Test
    void the_lag_grows_with_the_oldest_mail_without_asking_the_database_anew() {
        jdbc.sql("update clinic.message set state = 'HELD' where state = 'WAITING'")
                .update();
        RelayLag lag = new RelayLag(
                pending,
                new RelayedChannels(
                        new StaticListableBeanFactory(Map.of("mail", mail)).getBeanProvider(Mail.class),
                        new StaticListableBeanFactory().getBeanProvider(TextMessages.class)),
                clock);
        lag.measure(Channel.EMAIL);
        assertThat(lag.now(Channel.EMAIL)).isZero();
        driver.receive(Reports.dual());
        lag.measure(Channel.EMAIL);
        Duration soon = lag.now(Channel.EMAIL);
        clock.pass(Duration.ofMinutes(20));
        assertThat(lag.now(Channel.EMAIL)).isEqualTo(soon.plusMinutes(20));
        clock.pass(Duration.ofDays(1));
        relay.run();
        lag.measure(Channel.EMAIL);
        assertThat(lag.now(Channel.EMAIL)).isZero();
    }

    @Test
    void a_message_that_cannot_be_sent_holds_up_no_other_and_is_receptions() {
        ReferralId refused = driver.receive(Reports.dual());
        ReferralId broken = driver.receive(Reports.dual());
        ReferralId other = driver.receive(Reports.dual());
        mail.answers.put(address(refused), new NotSent("REFUSED 550", true));
        mail.answers.put(address(broken), new IllegalStateException("cannot be made into mail"));
        relay.run();
        assertThat(mail.sentTo).containsExactly(address(other));
        assertThat(state(other)).isEqualTo("SENT 1 -");
        assertThat(state(refused)).isEqualTo("FAILED 1 REFUSED 550");
        assertThat(state(broken)).isEqualTo("FAILED 1 BROKEN");
        assertThat(driver.timeline(refused)).contains("MESSAGE_FAILED");
        PendingMessage failed = pending.of(refused).get(0);
        assertThat(pending.byHand(Set.of(Channel.EMAIL), 10_000)).contains(failed);
        driver.as("intake", () -> {
            sendByHand.sent(failed.id(), Means.TELEPHONE);
            return null;
        });
        assertThat(state(refused)).startsWith("SENT");
        assertThat(driver.timeline(refused)).endsWith("MESSAGE_SENT");
        assertThatThrownBy(() -> driver.as("intake", () -> {
                    sendByHand.noLongerNeeded(failed.id());
                    return null;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gone");
    }

    @Test
    void a_failure_that_may_pass_is_tried_again_ever_later_and_given_up_in_the_end() {
        ReferralId id = driver.receive(Reports.dual());
        mail.answers.put(address(id), new NotSent("REFUSED 451", false));
        List<Duration> pauses = List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(6));
        relay.run();
        for (int tries = 1; tries <= pauses.size(); tries++) {
            assertThat(state(id)).isEqualTo("WAITING " + tries + " REFUSED 451");
            clock.pass(pauses.get(tries - 1).minusSeconds(1));
            relay.run();
            assertThat(state(id)).as("not before its time").isEqualTo("WAITING " + tries + " REFUSED 451");
            clock.pass(Duration.ofSeconds(1));
            relay.run();
        }
        assertThat(state(id)).isEqualTo("FAILED 6 REFUSED 451");
    }

    @Test
    void who_is_only_overtaken_in_the_database_tries_again() {
        ReferralId id = driver.receive(Reports.dual());
        mail.answers.put(address(id), new CannotAcquireLockException("Closed while its links were written out"));
        relay.run();
        assertThat(state(id)).isEqualTo("WAITING 1 BROKEN");
    }

    @Test
    void a_failure_that_passed_is_forgotten() {
        ReferralId id = driver.receive(Reports.dual());
        mail.answers.put(address(id), new NotSent("REFUSED 451", false));
        relay.run();
        mail.answers.clear();
        clock.pass(Duration.ofMinutes(1));
        relay.run();
        assertThat(state(id)).startsWith("SENT 2");
        assertThat(mail.sent).hasSize(1);
    }

    @Test
    void while_the_server_is_away_no_message_is_to_blame() {
        ReferralId id = driver.receive(Reports.dual());
        mail.away = true;
        for (int hour = 0; hour < 20; hour++) {
            relay.run();
            clock.pass(Duration.ofHours(1));
        }
        assertThat(state(id)).isEqualTo("WAITING 0 -");
        mail.away = false;
        relay.run();
        assertThat(state(id)).isEqualTo("SENT 1 -");
    }

    @Test
    void what_was_being_sent_when_the_application_died_goes_out_later() {
        ReferralId id = driver.receive(Reports.dual());
        MessageId taken = new TransactionTemplate(transactions)
                .execute(status -> pending.take(
                                Channel.EMAIL, clock.instant(), clock.instant().plus(Duration.ofMinutes(10)))
                        .orElseThrow()
                        .id());
        relay.run();
        assertThat(mail.sent).as("somebody may still be at it").isEmpty();
        clock.pass(Duration.ofMinutes(10));
        relay.run();
        assertThat(mail.sent).containsExactly(taken);
        assertThat(state(id)).isEqualTo("SENT 2 -");
    }

    @Test
    void what_takes_the_application_down_each_time_is_given_up() {
        ReferralId id = driver.receive(Reports.dual());
        for (int death = 0; death < 6; death++) {
            Instant now = clock.instant();
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            status -> assertThat(pending.take(Channel.EMAIL, now, now.plus(Duration.ofMinutes(10))))
                                    .isPresent());
            clock.pass(Duration.ofMinutes(10));
        }
        relay.run();
        assertThat(mail.sent).isEmpty();
        assertThat(state(id)).isEqualTo("FAILED 7 UNKNOWN");
    }

    @Test
    void what_came_back_is_receptions_and_no_more_goes_there_until_the_address_is_corrected() {
        ReferralId id = driver.receive(Reports.dual());
        relay.run();
        String address = address(id);
        SentMessage sent = takeBack.find(" " + address.toUpperCase(Locale.ROOT)).stream()
                .filter(message -> message.referral().equals(id))
                .findFirst()
                .orElseThrow();
        asIntake(() -> takeBack.cameBack(sent.id()));
        assertThat(state(id)).isEqualTo("FAILED 1 CAME_BACK");
        assertThat(driver.timeline(id)).endsWith("MESSAGE_CAME_BACK");
        assertThat(pending.byHand(Set.of(Channel.EMAIL), 10_000))
                .extracting(PendingMessage::id)
                .contains(sent.id());
        assertThatThrownBy(() -> asIntake(() -> takeBack.cameBack(sent.id())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gone");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        messages.toPatient(id, MessageTemplate.RECALL, Map.of("scores", Said.asWritten("the link"))));
        asIntake(() -> sendByHand.sent(sent.id(), Means.TELEPHONE));
        relay.run();
        assertThat(mail.sentTo).containsExactly(address);
        assertThat(state(id)).isEqualTo("SENT 1 CAME_BACK, FAILED 1 CAME_BACK_BEFORE");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> pending.readdress(id, false, true, clock.instant()));
        relay.run();
        assertThat(state(id)).as("another telephone number").isEqualTo("SENT 1 CAME_BACK, FAILED 1 CAME_BACK_BEFORE");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> pending.readdress(id, true, false, clock.instant()));
        relay.run();
        assertThat(state(id)).isEqualTo("SENT 1 CAME_BACK, SENT 1 -");
        assertThat(mail.sentTo).hasSize(2);
    }

    /** Servers try for days: by then the address may be another, and nothing is known against that one. */
    @Test
    void what_comes_back_late_puts_only_the_address_in_doubt_that_it_went_to() {
        ReferralId id = driver.receive(Reports.dual());
        relay.run();
        String first = address(id);
        MessageId sent = takeBack.find(first).stream()
                .filter(message -> message.referral().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
        corrected(id, "second@mail.example");
        asIntake(() -> takeBack.cameBack(sent));
        assertThat(state(id)).isEqualTo("FAILED 1 CAME_BACK");
        assertThat(pending.cameBackBefore(id, Means.EMAIL)).isFalse();
    }

    @Test
    void an_address_that_was_changed_and_changed_back_is_the_one_it_went_to() {
        ReferralId id = driver.receive(Reports.dual());
        relay.run();
        String first = address(id);
        MessageId sent = takeBack.find(first).stream()
                .filter(message -> message.referral().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
        corrected(id, "second@mail.example");
        corrected(id, first);
        asIntake(() -> takeBack.cameBack(sent));
        assertThat(pending.cameBackBefore(id, Means.EMAIL)).isTrue();
    }

    private void corrected(ReferralId id, String email) {
        jdbc.sql("""
                        insert into clinic.patient_correction (referral_id, at, actor, role, reason, field, was, now)
                        select id, :at, 'intake', 'INTAKE', 'Misread', 'EMAIL', email, :email
                        from clinic.referral where id = :id""")
                .param("id", id.value())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("email", email)
                .update();
        jdbc.sql("update clinic.referral set email = :email where id = :id")
                .param("email", email)
                .param("id", id.value())
                .update();
    }

    @Test
    void what_was_held_waits_for_a_person_whatever_is_corrected() {
        ReferralId id = driver.receive(Reports.dual());
        jdbc.sql("update clinic.message set state = 'FAILED', failure = 'HELD' where referral_id = :id")
                .param("id", id.value())
                .update();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> pending.readdress(id, true, false, clock.instant()));
        relay.run();
        assertThat(mail.sentTo).isEmpty();
        assertThat(state(id)).isEqualTo("FAILED 0 HELD");
    }

    @Test
    void what_somebody_was_told_in_person_cannot_come_back() {
        ReferralId id = driver.receive(Reports.dual());
        MessageId told = pending.of(id).get(0).id();
        mail.answers.put(address(id), new NotSent("REFUSED 550", true));
        relay.run();
        asIntake(() -> sendByHand.sent(told, Means.IN_PERSON));
        String reference = referrals.find(id).orElseThrow().reference().value();
        assertThat(takeBack.find(reference)).isEmpty();
        assertThatThrownBy(() -> asIntake(() -> takeBack.cameBack(told))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<%s>",
                "Final-Recipient: rfc822;%s",
                "550 5.1.1 <%s>: Recipient address rejected: User unknown",
                "mailto:%s",
                "'%s'",
                "Delivery to these failed:\r\n\r\n  nobody@mail.example\r\n  %s.\r\n",
            })
    void what_came_back_is_found_by_the_line_that_names_its_address(String line) {
        ReferralId id = driver.receive(Reports.dual());
        relay.run();

        assertThat(takeBack.find(line.formatted(address(id))))
                .extracting(SentMessage::referral)
                .contains(id);
    }

    @Test
    void what_came_back_is_found_by_its_number_its_text_and_an_address_that_was_corrected_since() {
        ReferralId id = driver.receive(Reports.dual());
        relay.run();
        String first = address(id);
        SentMessage sent = takeBack.find(first).stream()
                .filter(message -> message.referral().equals(id))
                .findFirst()
                .orElseThrow();
        corrected(id, "second@mail.example");

        assertThat(takeBack.find("Message-ID: <" + sent.id() + "@clinic.example>"))
                .containsExactly(sent);
        assertThat(takeBack.find("> Your reference: " + sent.reference() + "\r\n> Vein Clinic"))
                .containsExactly(sent);
        assertThat(takeBack.find(first.toUpperCase(Locale.ROOT))).contains(sent);
    }

    @Test
    void a_domain_is_the_same_in_the_letters_of_name_servers() {
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .of(patient -> patient.email("zo\u00eb@ex\u00e4mple.org"))
                .done());
        relay.run();

        assertThat(takeBack.find("<zo\u00eb@xn--exmple-cua.org>"))
                .extracting(SentMessage::referral)
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "zoe", "VC-1", "\u0000@example.org"})
    void a_search_for_what_came_back_says_what_it_needs(String typed) {
        assertThatThrownBy(() -> takeBack.find(typed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("search");
    }

    private void asIntake(Runnable action) {
        driver.as("intake", () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
            return null;
        });
    }

    @Test
    void a_corrected_address_is_used() {
        ReferralId id = driver.receive(Reports.dual());
        jdbc.sql("update clinic.referral set email = 'new@example.org' where id = :id")
                .param("id", id.value())
                .update();
        relay.run();
        assertThat(mail.sentTo).containsExactly("new@example.org");
    }
}
