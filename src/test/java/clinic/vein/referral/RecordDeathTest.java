package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.messaging.PendingMessages;
import clinic.vein.messaging.WithheldMessages;
import clinic.vein.referral.RecordDeath.Told;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient has died: everything ends, nobody is written to, and two people can undo it. */
@ClinicTest
class RecordDeathTest {

    private static final Told DIED = new Told("2026-03-03", DeathSource.FAMILY, "Her daughter", true);

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private RecordDeath recordDeath;

    @Autowired
    private UndoEnding undoEnding;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private AddInformation addInformation;

    @Autowired
    private Endings endings;

    @Autowired
    private Referrals referrals;

    @Autowired
    private PendingMessages pending;

    @Autowired
    private WithheldMessages withheld;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    /** Where a referral can stand, with the tasks that it goes on at once the death is undone. */
    static Stream<Arguments> places() {
        return Stream.of(
                place("to be checked", test -> test.driver.receive(Reports.dual()), "CheckReferral"),
                place("during the red-flag call", test -> test.driver.receive(Reports.bleeding()), "CallPatient"),
                place(
                        "in review with a red flag beside it",
                        RecordDeathTest::inReviewWithARedFlag,
                        "HandleRedFlag",
                        "ReviewReferral"),
                place("waiting for an answer", RecordDeathTest::asked),
                place("waiting for a cause to be treated", RecordDeathTest::causeTreatedFirst),
                place("to be booked", test -> test.care.approved(), "BookAssessment"),
                place("booked, the time still to come", RecordDeathTest::bookedAhead, "RecordArrival"),
                place("consent to be taken", test -> test.care.assessed(2), "RecordConsent"),
                place("in the course, to be booked", test -> test.care.consented(2), "BookSession"),
                place("in the course, between two sessions", RecordDeathTest::betweenSessions, "BookSession"),
                place("in the course, safety to be checked", RecordDeathTest::atTheSession, "CheckSafety"),
                place("waiting for the recovery check", test -> test.care.treated()));
    }

    private static Arguments place(String name, Function<RecordDeathTest, ReferralId> way, String... tasks) {
        return Arguments.of(name, way, List.of(tasks));
    }

    private ReferralId inReviewWithARedFlag() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.as("intake", () -> reportRedFlag.report(id, "A swollen leg since yesterday"));
        return id;
    }

    private ReferralId asked() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        return id;
    }

    private ReferralId causeTreatedFirst() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.TREAT_CAUSE);
        return id;
    }

    private ReferralId bookedAhead() {
        ReferralId id = care.booked();
        // The driver stands at the time of the visit; the day before, it is still to come.
        driver.pass(id, Duration.ofDays(-1));
        return id;
    }

    private ReferralId betweenSessions() {
        ReferralId id = care.consented(2);
        care.session(id, "CONTINUE");
        return id;
    }

    private ReferralId atTheSession() {
        ReferralId id = care.consented(2);
        care.arriveForSession(id);
        return id;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void everything_ends_wherever_it_stands_and_goes_on_there_once_it_is_undone(
            String name, Function<RecordDeathTest, ReferralId> way, List<String> tasks) {
        ReferralId id = way.apply(this);
        ReferralState before = driver.state(id);
        assertThat(driver.openTasks(id)).containsExactlyElementsOf(tasks);

        record(id, DIED);

        assertThat(driver.state(id)).isEqualTo(ReferralState.DIED);
        assertThat(instances(id)).isZero();
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(care.openBookings(id)).isZero();
        assertThat(toPatient(id)).containsOnly("HELD");
        assertThat(driver.messages(id)).contains("patient-died").doesNotContain("appointment-cancelled", "withdrawn");

        undo(id);

        assertThat(driver.state(id)).isEqualTo(before);
        assertThat(driver.openTasks(id)).containsExactlyElementsOf(tasks);
        assertThat(driver.liveInstances(id)).isOne();
        assertThat(toPatient(id)).as("looked at by a person before they go").containsOnly("FAILED");
        assertThat(endings.standing(id)).isEmpty();
    }

    @Test
    void an_instance_of_an_earlier_version_ends_as_well() {
        ReferralId id = care.consented(2);
        // As it was started before the model knew of deaths.
        jdbc.sql("""
                        delete from engine.act_ru_event_subscr subscription
                        using engine.act_ru_execution instance
                        where instance.id_ = subscription.proc_inst_id_ and instance.business_key_ = :key
                          and subscription.event_name_ = 'ReferralEnded'""").param("key", id.toString()).update();
        record(id, DIED);
        assertThat(driver.state(id)).isEqualTo(ReferralState.DIED);
        assertThat(instances(id)).isZero();
        assertThat(driver.openTasks(id)).isEmpty();
        undo(id);
        assertThat(driver.openTasks(id)).containsExactly("BookSession");
    }

    @Test
    void what_was_awaited_is_awaited_again() {
        ReferralId id = asked();
        record(id, DIED);
        undo(id);
        driver.pass(id, Duration.ofDays(60));
        assertThat(driver.openTasks(id)).containsExactly("ChaseInformation");
    }

    @Test
    void a_course_goes_on_with_the_sessions_that_it_had() {
        ReferralId id = betweenSessions();
        record(id, DIED);
        undo(id);
        care.session(id, "CONTINUE");
        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_FOLLOW_UP);
        assertThat(jdbc.sql("select count(*) from clinic.treatment_course where referral_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        driver.pass(id, Duration.ofDays(8));
        assertThat(driver.openTasks(id)).containsExactly("CheckRecovery");
    }

    @Test
    void what_was_booked_is_booked_anew_where_its_time_has_passed() {
        ReferralId id = care.booked();
        record(id, DIED);
        undo(id);
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    @Test
    void recalls_of_a_closed_referral_end_and_are_planned_again() {
        ReferralId id = completed();
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        assertThat(driver.openTasks(id)).containsExactly("MakeRecall");

        record(id, DIED);

        assertThat(driver.state(id)).as("how it ended stays").isEqualTo(ReferralState.COMPLETED);
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(instances(id)).isZero();
        assertThat(recalls(id)).containsOnly("CANCELLED");
        assertThat(toPatient(id)).containsOnly("HELD");
        driver.pass(id, Duration.ofDays(400));
        care.startDueRecalls();
        assertThat(driver.openTasks(id)).isEmpty();

        undo(id);
        assertThat(recalls(id)).containsOnly("PLANNED");
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

    @Test
    void other_referrals_of_the_same_person_end_as_well() {
        ReferralReport report = Reports.dual();
        ReferralId closed = driver.receive(report);
        driver.complete(closed, "CheckReferral", "intake", "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY'}");
        ReferralId open = driver.receive(report);
        ReferralId anotherPerson = driver.receive(Reports.dual());

        assertThat(record(closed, DIED)).extracting(Referral::id).containsExactly(closed, open);

        assertThat(driver.state(open)).isEqualTo(ReferralState.DIED);
        assertThat(driver.state(closed)).isEqualTo(ReferralState.ENTERED_IN_ERROR);
        assertThat(driver.state(anotherPerson)).isEqualTo(ReferralState.CHECKING);
        assertThat(driver.messages(closed)).as("told once").doesNotContain("patient-died");
        assertThat(driver.messages(open)).contains("patient-died");

        undo(open);
        assertThat(driver.state(open)).isEqualTo(ReferralState.CHECKING);
        assertThat(endings.standing(closed)).isEmpty();
    }

    @Test
    void a_report_after_the_death_goes_to_a_person_and_no_further() {
        ReferralReport report = Reports.dual();
        ReferralId id = driver.receive(report);
        record(id, DIED);

        ReferralId later = driver.receive(report);

        assertThat(toPatient(later)).containsOnly("HELD");
        assertThat(driver.messages(later)).contains("report-after-death");
        assertThatThrownBy(() -> driver.complete(later, "CheckReferral", "intake", Submissions.COMPLETE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .contains("recorded.as.died"));

        undo(id);
        assertThat(toPatient(later)).containsOnly("FAILED");
        driver.complete(later, "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(driver.openTasks(later)).containsExactly("ReviewReferral");
    }

    @Test
    void news_after_the_death_is_read_by_somebody() {
        ReferralId id = care.approved();
        record(id, DIED);

        driver.as("physician", () -> addInformation.add(id, "She rang: she is alive."));

        assertThat(driver.messages(id)).contains("news-after-ending");
        assertThat(toPatient(id)).doesNotContain("WAITING");
    }

    @Test
    void every_further_report_stays_silent_whatever_became_of_the_one_before() {
        ReferralReport report = Reports.dual();
        ReferralId id = driver.receive(report);
        record(id, DIED);
        driver.pass(id, Duration.ofMinutes(1));
        ReferralId second = driver.receive(report);
        driver.complete(second, "CheckReferral", "intake", "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY'}");
        driver.pass(second, Duration.ofMinutes(1));

        ReferralId third = driver.receive(report);

        assertThat(endings.death(third)).isPresent();
        assertThat(toPatient(third)).containsOnly("HELD");
        undo(id);
        assertThat(toPatient(third)).containsOnly("FAILED");
    }

    @Test
    void advice_by_rule_goes_to_nobody_who_died() {
        ReferralReport report = Reports.nothingMuch();
        ReferralId id = driver.receive(report);
        record(id, DIED);
        ReferralId later = driver.receive(report);
        assertThat(driver.openTasks(later)).containsExactly("AdvisePatient");
        assertThat(toPatient(later)).containsOnly("HELD");
    }

    @Test
    void mail_that_the_relay_holds_in_its_hand_is_not_sent() {
        ReferralId id = driver.receive(Reports.dual());
        var message = pending.of(id).get(0);
        assertThat(withheld.isWithheld(message.id())).isFalse();
        record(id, DIED);
        assertThat(withheld.isWithheld(message.id())).isTrue();
        assertThat(pending.find(message.id())).isEmpty();
    }

    @Test
    void the_second_of_two_is_told_who_was_faster() {
        ReferralId id = driver.receive(Reports.dual());
        record(id, DIED);
        assertThatThrownBy(() -> driver.as("nurse", () -> recordDeath.record(id, DIED)))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("intake"));
        assertThat(driver.timeline(id)).containsOnlyOnce("DIED", "ENDING_RECORDED");
    }

    @Test
    void nobody_undoes_alone() {
        ReferralId id = driver.receive(Reports.dual());
        record(id, DIED);
        assertThatThrownBy(() -> confirm("nurse", id)).isInstanceOf(Refused.class);
        ask("nurse", id);
        assertThatThrownBy(() -> confirm("nurse", id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("same.person");
        assertThatThrownBy(() -> ask("physician", id)).isInstanceOf(Overtaken.class);
        assertThat(driver.state(id)).isEqualTo(ReferralState.DIED);
        confirm("intake", id);
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
        assertThatThrownBy(() -> confirm("physician", id)).isInstanceOf(Refused.class);
        assertThat(driver.timeline(id)).endsWith("UNDO_ASKED", "ENDING_UNDONE", "CHECK_STARTED", "TASK_CREATED");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-05,FAMILY,Her son,false,diedOn in.future",
                "2026-04,FAMILY,Her son,false,diedOn in.future",
                "1969,FAMILY,Her son,true,diedOn before.birth",
                "2026-02-10,FAMILY,Her son,false,sure before.referral",
                "20.11.2025,FAMILY,Her son,false,diedOn not.a.date",
                "2026-02-30,FAMILY,Her son,false,diedOn not.a.date",
                "-,-,Her son,false,source required",
                "-,PRACTICE,-,false,toldBy required",
            })
    void what_cannot_be_right_is_asked_about(
            String diedOn, DeathSource source, String toldBy, boolean sure, String violation) {
        ReferralId id = driver.receive(Reports.dual());
        assertThatThrownBy(() -> record(id, new Told(diedOn, source, toldBy, sure)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(each -> each.field() + " " + each.code())
                                .containsExactly(violation));
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-03-04,false", "2026-03,false", "2026,false", "-,false", "2026-02-10,true"})
    void a_day_a_month_a_year_or_nothing_can_be_known(String diedOn, boolean sure) {
        ReferralId id = driver.receive(Reports.dual());
        record(id, new Told(diedOn, DeathSource.REGISTER, "The register", sure));
        assertThat(endings.standing(id).orElseThrow().diedOn())
                .isEqualTo(diedOn == null ? null : BirthDate.parse(diedOn).orElseThrow());
    }

    private List<Referral> record(ReferralId id, Told told) {
        return driver.as("intake", () -> recordDeath.record(id, told));
    }

    private void undo(ReferralId id) {
        ask("intake", id);
        confirm("nurse", id);
    }

    private void ask(String who, ReferralId id) {
        driver.as(who, () -> {
            undoEnding.ask(id, "The patient rang and is well");
            return null;
        });
    }

    private void confirm(String who, ReferralId id) {
        driver.as(who, () -> {
            undoEnding.confirm(id);
            return null;
        });
    }

    /** Of any process, the course and recalls too. */
    private int instances(ReferralId id) {
        return jdbc.sql("select count(*) from engine.act_ru_execution where business_key_ = :key")
                .param("key", id.toString())
                .query(Integer.class)
                .single();
    }

    private List<String> toPatient(ReferralId id) {
        return jdbc.sql("select state from clinic.message where referral_id = :id and recipient = 'PATIENT'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<String> recalls(ReferralId id) {
        return jdbc.sql("select state from clinic.recall where referral_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
