package clinic.vein.demo;

import static clinic.vein.demo.Patients.reportsOnline;
import static clinic.vein.demo.Time.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checkup.CheckProcesses;
import clinic.vein.checkup.Finding;
import clinic.vein.checkup.Findings;
import clinic.vein.embedded.Statistics;
import clinic.vein.kernel.ClinicClock;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Veins.Legs;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The stories on a database of their own: told in two goes, as after a stop in the middle. */
@LeftToVerify
@ClinicTest
@Import({Clinic.class, TellStories.class})
// As far ahead as the stories book: slots are opened on each of their days.
@TestPropertySource(properties = "clinic.scheduling.weeks-ahead=10")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataProcessIT {

    private static final Instant PRESENT = Instant.parse("2026-03-04T10:30:00Z");
    private static final int BEFORE_THE_STOP = 7;

    @Autowired
    TellStories tellStories;

    @Autowired
    CheckProcesses checkProcesses;

    @Autowired
    Findings findings;

    @Autowired
    ClinicClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<HumanTask<?>> humanTasks;

    private final List<Story> stories = TellStories.stories();

    @BeforeAll
    void tellInTwoGoes() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(clock.at(PRESENT, () -> tellStories.tell(stories, () -> asked.getAndIncrement() < BEFORE_THE_STOP)))
                .isEqualTo(BEFORE_THE_STOP);
        Statistics.ofOpenedSlots(dataSource);
        assertThat(clock.at(PRESENT, () -> tellStories.tell(TellStories.stories(), () -> true)))
                .isEqualTo(stories.size() - BEFORE_THE_STOP);
    }

    @Test
    void thereAreAboutFortyPatientsEachOnce() {
        assertThat(stories).hasSizeBetween(38, 50);
        assertThat(number("select count(distinct (given_name, family_name, date_of_birth)) from clinic.referral"))
                .isEqualTo(stories.size());
        assertThat(number("select count(*) from clinic.referral where open")).isGreaterThan(stories.size() / 2);
    }

    @Test
    void whoIsReferredAgainAfterADeclineKeepsTheClockStart() {
        assertThat(number("""
                        select count(*) from clinic.referral again
                        join clinic.referral declined on declined.id = again.resubmission_of
                        where declined.state = 'DECLINED' and again.clock_start = declined.clock_start""")).isPositive();
    }

    @Test
    void tellingAgainAddsNothing() {
        long referrals = number("select count(*) from clinic.referral");
        assertThat(tellStories.tell(TellStories.stories(), () -> true)).isZero();
        assertThat(number("select count(*) from clinic.referral")).isEqualTo(referrals);
    }

    @Test
    void everyTaskOfThePathwayWaitsForSomebody() {
        assertThat(texts("select distinct key from clinic.open_task"))
                .containsExactlyInAnyOrderElementsOf(
                        humanTasks.stream().map(task -> task.key().id()).toList());
        assertThat(number("select count(*) from clinic.open_task where assignee is not null"))
                .isPositive();
        assertThat(number("select count(*) from clinic.open_task where due_at > '2026-03-04T10:30:00Z'"))
                .isPositive();
        assertThat(number("select count(*) from clinic.open_task where due_at < '2026-03-04T10:30:00Z'"))
                .isPositive();
        assertThat(number("select count(*) from clinic.open_task where escalated_to is not null"))
                .isPositive();
    }

    /** A referral passes through the first state on its way to its first wait. */
    @Test
    void everyStateInWhichAReferralCanWaitOrEndIsThere() {
        assertThat(texts("select distinct state from clinic.referral"))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ReferralState.RECEIVED)).stream()
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void theCheckupFindsNothing() {
        clock.at(PRESENT, () -> {
            checkProcesses.run();
            return null;
        });
        assertThat(findings.open())
                .extracting(Finding::trouble)
                .filteredOn(trouble -> trouble.kind() != ProcessTrouble.Kind.MESSAGE_NOT_SENT)
                .isEmpty();
    }

    @Test
    void anOpenReferralHasOneLiveProcessAndAClosedOneNone() {
        assertThat(texts("""
                        select referral.reference || ' ' || referral.state from clinic.referral referral
                        where (case when referral.open then 1 else 0 end) <>
                              (select count(*) from engine.act_ru_execution process
                               join engine.act_re_procdef definition on definition.id_ = process.proc_def_id_
                               where process.business_key_ = referral.id::text and process.parent_id_ is null
                                 and definition.key_ = 'Referral')""")).isEmpty();
    }

    @Test
    void whatHappenedLiesInThePastAndInOrder() {
        assertThat(number("select count(*) from clinic.referral_event where at > '2026-03-04T10:30:00Z'"))
                .isZero();
        assertThat(number("""
                        select count(*) from (select at, lag(at) over (partition by referral_id order by id) as before
                                              from clinic.referral_event) as step
                        where at < before""")).isZero();
        assertThat(number("select count(*) from clinic.message where created_at > '2026-03-04T10:30:00Z'"))
                .isZero();
        assertThat(number("select count(*) from engine.act_ru_task where create_time_ > '2026-03-04T10:30:00Z'"))
                .isZero();
    }

    @Test
    void nothingFallsDueBeforeThePresentThatTheEngineWouldDoTooLate() {
        assertThat(number("""
                        select count(*) from engine.act_ru_job
                        where process_instance_id_ is not null
                          and (duedate_ is null or duedate_ <= '2026-03-04T10:30:00Z')""")).isZero();
    }

    @Test
    void aStoryThatBreaksOffLeavesNothingAndIsToldAnotherTime() {
        Report patient = Report.ofHer(900, "Broken", "Story", 50).veins(Legs.LEFT);
        Story breaksOff = Story.of("breaks off", patient, minutesAgo(30), reportsOnline(), scene -> {
            throw new IllegalStateException("half told");
        });
        assertThat(tell(breaksOff)).isZero();
        assertThat(number("select count(*) from clinic.referral where given_name = 'Broken'"))
                .isZero();
        Story whole = Story.of("breaks off", patient, minutesAgo(30), reportsOnline());
        transaction.executeWithoutResult(status -> {
            assertThat(tell(whole)).isEqualTo(1);
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-03T22:30:00Z", "2027-01-01T00:05:00Z"})
    void theStoriesFitWhateverDayTheyAreToldOn(String present) {
        transaction.executeWithoutResult(status -> {
            List<Story> then = TellStories.stories().stream()
                    .map(story -> new Story(story.name() + " at " + present, story.patient(), story.steps()))
                    .toList();
            assertThat(clock.at(Instant.parse(present), () -> tellStories.tell(then, () -> true)))
                    .isEqualTo(stories.size());
            status.setRollbackOnly();
        });
    }

    private int tell(Story story) {
        return clock.at(PRESENT, () -> tellStories.tell(List.of(story), () -> true));
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
