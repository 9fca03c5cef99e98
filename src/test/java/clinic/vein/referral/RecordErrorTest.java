package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.testing.Beside;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A referral is in error: it alone ends, whatever step it is at, and two people can undo it. */
@ClinicTest
class RecordErrorTest {

    private static final String WHY = "Typed into the record of her sister";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private RecordError recordError;

    @Autowired
    private UndoEnding undoEnding;

    @Autowired
    private Endings endings;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    static Stream<Function<RecordErrorTest, ReferralId>> places() {
        return Stream.of(
                test -> test.driver.receive(Reports.dual()),
                test -> test.driver.receive(Reports.bleeding()),
                test -> test.care.approved(),
                test -> test.care.assessed(1),
                RecordErrorTest::atTheSession,
                test -> test.care.treated(),
                RecordErrorTest::completed);
    }

    private ReferralId atTheSession() {
        ReferralId id = care.consented(2);
        care.arriveForSession(id);
        return id;
    }

    private ReferralId completed() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        return id;
    }

    @ParameterizedTest
    @MethodSource("places")
    void it_ends_at_any_step_and_goes_on_there_once_two_people_undo_it(Function<RecordErrorTest, ReferralId> way) {
        ReferralId id = way.apply(this);
        ReferralState before = driver.state(id);
        List<String> tasks = driver.openTasks(id);
        int links = linksThatStand(id);

        record("nurse", id, EndingKind.WRONG_PATIENT);

        assertThat(driver.state(id)).isEqualTo(ReferralState.ENTERED_IN_ERROR);
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.liveInstances(id)).isZero();
        assertThat(linksThatStand(id)).isZero();
        assertThat(states(id, "PATIENT")).containsOnly("HELD");

        undo(id);

        assertThat(driver.state(id)).isEqualTo(before);
        assertThat(driver.openTasks(id)).containsExactlyElementsOf(tasks);
        assertThat(linksThatStand(id)).isEqualTo(links);
        assertThat(driver.liveInstances(id)).isEqualTo(before.isOpen() ? 1 : 0);
        assertThat(driver.timeline(id)).as("the trace stays").contains("ENDING_RECORDED", "ENDING_UNDONE");
    }

    @Test
    void the_other_person_is_not_touched() {
        ReferralReport report = Reports.dual();
        ReferralId right = driver.receive(report);
        driver.complete(right, "CheckReferral", "intake", "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY'}");
        ReferralId wrong = driver.receive(report);
        int before = driver.timeline(right).size();
        record("intake", wrong, EndingKind.WRONG_PATIENT);
        assertThat(driver.timeline(right)).hasSize(before);
        assertThat(endings.standing(right)).isEmpty();
    }

    @Test
    void the_practice_hears_of_it_only_where_it_had_heard_of_the_referral() {
        ReferralId unheard = care.approved();
        record("intake", unheard, EndingKind.ENTERED_IN_ERROR);
        assertThat(driver.messages(unheard)).doesNotContain("entered-in-error");
        assertThat(states(unheard, "PRACTICE")).as("never sent").containsOnly("HELD");

        ReferralId heard = care.approved();
        jdbc.sql("""
                        update clinic.message
                        set state = 'SENT', means = 'POST', settled_at = created_at, settled_by = 'intake'
                        where referral_id = :id and recipient = 'PRACTICE'""").param("id", heard.value()).update();
        record("intake", heard, EndingKind.ENTERED_IN_ERROR);
        assertThat(driver.messages(heard)).contains("entered-in-error");
        assertThat(states(heard, "PRACTICE")).containsExactlyInAnyOrder("SENT", "WAITING");
    }

    @Test
    void over_an_alarm_a_clinician_has_to_say_it() {
        ReferralId id = driver.receive(Reports.bleeding());
        assertThatThrownBy(() -> record("intake", id, EndingKind.WRONG_PATIENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("alarm.open");
        assertThat(driver.openTasks(id)).containsExactly("CallPatient");
        record("nurse", id, EndingKind.WRONG_PATIENT);
        assertThat(driver.state(id)).isEqualTo(ReferralState.ENTERED_IN_ERROR);
    }

    @Test
    void an_alarm_of_the_same_moment_is_not_lost() throws Exception {
        ReferralId id = driver.receive(Reports.dual());
        CompletableFuture<Void> recording = new TransactionTemplate(transactions).execute(status -> {
            driver.as("nurse", () -> reportRedFlag.report(id, "The leg is hot"));
            CompletableFuture<Void> begun = Beside.run(() -> record("intake", id, EndingKind.WRONG_PATIENT));
            Eventually.awaitBlocked(jdbc, 1, begun::isDone);
            return begun;
        });
        assertThatThrownBy(() -> recording.get())
                .hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("alarm.open");
        assertThat(driver.openTasks(id)).contains("HandleRedFlag");
    }

    @Test
    void nobody_confirms_alone_and_the_second_of_two_is_told() {
        ReferralId id = driver.receive(Reports.dual());
        record("intake", id, EndingKind.ENTERED_IN_ERROR);
        assertThatThrownBy(() -> record("nurse", id, EndingKind.WRONG_PATIENT))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("intake"));
        ask("intake", id);
        assertThatThrownBy(() -> confirm("intake", id)).isInstanceOf(Refused.class);
        confirm("vascular", id);
        assertThatThrownBy(() -> confirm("nurse", id)).isInstanceOf(Refused.class);
        record("nurse", id, EndingKind.WRONG_PATIENT);
        assertThat(driver.state(id)).isEqualTo(ReferralState.ENTERED_IN_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "error error error", "oops"})
    void it_needs_a_reason_of_substance(String reason) {
        ReferralId id = driver.receive(Reports.dual());
        assertThatThrownBy(() -> driver.as("intake", () -> {
                    recordError.record(id, EndingKind.ENTERED_IN_ERROR, reason);
                    return null;
                }))
                .isInstanceOf(Refused.class);
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
    }

    @ParameterizedTest
    @EnumSource(names = "DIED")
    void a_death_is_no_error(EndingKind kind) {
        ReferralId id = driver.receive(Reports.dual());
        assertThatThrownBy(() -> record("intake", id, kind)).isInstanceOf(Refused.class);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
    }

    private int linksThatStand(ReferralId id) {
        return jdbc.sql("select count(*) from clinic.patient_link where referral_id = :id and revoked_at is null")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void record(String who, ReferralId id, EndingKind kind) {
        driver.as(who, () -> {
            recordError.record(id, kind, WHY);
            return null;
        });
    }

    private void undo(ReferralId id) {
        ask("nurse", id);
        confirm("intake", id);
    }

    private void ask(String who, ReferralId id) {
        driver.as(who, () -> {
            undoEnding.ask(id, "It was the right record after all");
            return null;
        });
    }

    private void confirm(String who, ReferralId id) {
        driver.as(who, () -> {
            undoEnding.confirm(id);
            return null;
        });
    }

    private List<String> states(ReferralId id, String recipient) {
        return jdbc.sql("select state from clinic.message where referral_id = :id and recipient = :recipient")
                .param("id", id.value())
                .param("recipient", recipient)
                .query(String.class)
                .list();
    }
}
