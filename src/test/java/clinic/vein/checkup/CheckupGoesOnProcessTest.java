package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.FindingTasks;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.TaskHands;
import clinic.vein.process.WaitRepairs;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.CheckupDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody can read, what another release wrote, and what a lead took over stop the checkup of nothing else. */
@ClinicTest
class CheckupGoesOnProcessTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private CheckupDriver checkup;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private CheckProcesses checkProcesses;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingTasks findingTasks;

    @Autowired
    private TaskHands hands;

    @Autowired
    private WaitRepairs waits;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReferralProcess process;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void a_reminder_that_is_lost_after_more_time_was_given_is_found_though_one_had_come_before() {
        ReferralId id = care.approved();
        needsBy(id, Urgency.URGENT);
        for (int hours = 0; hours < 240 && !driver.timeline(id).contains("TASK_REMINDED"); hours++) {
            driver.pass(id, Duration.ofHours(1));
        }
        assertThat(driver.timeline(id)).contains("TASK_REMINDED").doesNotContain("TASK_ESCALATED");
        assertThat(reminders(id)).isEmpty();
        assertThat(checkup.found(id)).as("one that has come is not missed").isEmpty();
        needsBy(id, Urgency.ROUTINE);
        assertThat(reminders(id)).hasSize(1);
        assertThat(checkup.found(id)).isEmpty();

        jdbc.sql("delete from engine.act_ru_job where id_ in (:ids)")
                .param("ids", reminders(id))
                .update();
        assertThat(checkup.found(id)).containsExactly(Kind.TIMER_GONE);
        checkup.repair(checkup.only(id));
        assertThat(reminders(id)).hasSize(1);
        assertThat(checkup.found(id)).isEmpty();
    }

    private void needsBy(ReferralId id, Urgency urgency) {
        String task = driver.task(id, "BookAssessment").value();
        runtime.setVariable(
                tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId(),
                ProcessVariable.URGENCY.variableName(),
                urgency.name());
        driver.at(Duration.ZERO, () -> process.reschedule(id));
    }

    private List<String> reminders(ReferralId id) {
        return jdbc.sql("""
                        select job.id_ from engine.act_ru_job job
                        join engine.act_ru_jobdef definition on definition.id_ = job.job_def_id_
                        join engine.act_ru_task task on task.execution_id_ = job.execution_id_
                        where task.id_ = :task and definition.job_configuration_ like '%deadlines.reminder%'""")
                .param("task", driver.task(id, "BookAssessment").value())
                .query(String.class)
                .list();
    }

    @Test
    void a_record_that_nobody_can_read_keeps_no_other_finding_from_its_task() {
        ReferralId unreadable = care.approved();
        ReferralId other = care.approved();
        driver.tellEverybody();
        String answers = jdbc.sql("select restless_legs::text from clinic.referral where id = :id")
                .param("id", unreadable.value())
                .query(String.class)
                .single();
        answers(unreadable, "null");
        checkup.unlist(unreadable);
        checkup.unlist(other);
        checkProcesses.run();
        List<Finding> found = findings.open().stream()
                .filter(finding -> finding.trouble().kind() == Kind.TASK_NOT_LISTED)
                .filter(finding ->
                        List.of(unreadable, other).contains(finding.trouble().referral()))
                .toList();
        assertThat(found).hasSize(2).allMatch(finding -> findingTasks.isOpen(finding.id()));
        assertThat(driver.messages(other)).contains("finding-raised");

        answers(unreadable, answers);
        found.forEach(checkup::repair);
        checkProcesses.run();
        assertThat(checkup.kinds(unreadable)).isEmpty();
    }

    @Test
    void the_task_of_a_newer_releases_finding_is_left_to_it() {
        FindingId newer = new FindingId(UUID.randomUUID());
        write(newer, "SEEN_BY_NEWER", null, "0 minutes");
        transactions.executeWithoutResult(status -> findingTasks.raise(newer, "Newer", Instant.now()));
        try {
            checkProcesses.run();
            assertThat(findingTasks.isOpen(newer)).isTrue();
        } finally {
            jdbc.sql("update clinic.finding set state = 'VANISHED', closed_at = now() where id = :id")
                    .param("id", newer.value())
                    .update();
        }
        checkProcesses.run();
        assertThat(findingTasks.isOpen(newer)).isFalse();
    }

    @Test
    void a_code_that_only_an_older_release_does_not_know_is_its_finding_while_it_looks() {
        FindingId older = new FindingId(UUID.randomUUID());
        write(older, "UNKNOWN_CODE", "CHECKING", "10 minutes");
        checkProcesses.run();
        assertThat(state(older)).isEqualTo(Finding.State.OPEN);
        jdbc.sql("update clinic.finding set last_seen = now() - interval '2 hours' where id = :id")
                .param("id", older.value())
                .update();
        checkProcesses.run();
        assertThat(state(older)).isEqualTo(Finding.State.VANISHED);
    }

    @Test
    void a_task_that_was_taken_over_and_then_escalated_is_of_the_right_roles() {
        ReferralId id = care.approved();
        TaskId task = driver.task(id, "BookAssessment");
        driver.as("nurse", () -> {
            hands.open(task, Role.NURSE);
            return null;
        });
        driver.pass(id, Duration.ofDays(40));
        assertThat(checkup.found(id)).isEmpty();
        driver.as("clinicadmin", () -> {
            transactions.executeWithoutResult(status -> waits.offerRightly(task));
            return null;
        });
        assertThat(tasks.getIdentityLinksForTask(task.value()))
                .extracting(IdentityLink::getGroupId)
                .contains("intake", "nurse");
        withdraw(id);
    }

    @Test
    void a_task_that_was_taken_over_still_needs_its_timers() {
        ReferralId id = care.approved();
        TaskId task = driver.task(id, "BookAssessment");
        driver.as("nurse", () -> {
            hands.open(task, Role.NURSE);
            return null;
        });
        timers(id).forEach(management::deleteJob);
        assertThat(checkup.found(id)).containsExactly(Kind.TASK_WITHOUT_TIMER);
        checkup.of(id).forEach(checkup::repair);
        assertThat(timers(id)).hasSize(2);
    }

    @Test
    void a_date_that_is_none_is_found_and_told_again() {
        ReferralId id = care.assessed(2);
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(7));
        int changed = jdbc.sql("""
                        update engine.act_ru_variable variable set type_ = 'string', text_ = 'tomorrow', long_ = null
                        from engine.act_ru_execution process
                        where process.id_ = variable.proc_inst_id_ and process.business_key_ = :key
                          and variable.name_ = 'coolingOffEndsAt'""").param("key", id.toString()).update();
        assertThat(changed).isPositive();
        assertThat(checkup.found(id)).containsExactly(Kind.VARIABLE_GONE);
        checkup.of(id).forEach(checkup::repair);
        assertThat(checkup.found(id)).isEmpty();
        driver.pass(id, Duration.ofDays(30));
        assertThat(driver.openTasks(id)).containsExactly("BookSession");
    }

    private void answers(ReferralId id, String json) {
        jdbc.sql("update clinic.referral set restless_legs = cast(:json as jsonb) where id = :id")
                .param("json", json)
                .param("id", id.value())
                .update();
    }

    private void write(FindingId id, String kind, String detail, String ago) {
        jdbc.sql("""
                        insert into clinic.finding (id, kind, subject, detail, first_seen, last_seen, state)
                        values (:id, :kind, :subject, :detail, now(), now() - cast(:ago as interval), 'OPEN')""")
                .param("id", id.value())
                .param("kind", kind)
                .param("subject", id.toString())
                .param("detail", detail)
                .param("ago", ago)
                .update();
    }

    private Finding.State state(FindingId id) {
        return findings.find(id).orElseThrow().state();
    }

    private void withdraw(ReferralId id) {
        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "No longer wanted");
            return null;
        });
    }

    private List<String> timers(ReferralId id) {
        return jdbc.sql("""
                        select job.id_ from engine.act_ru_job job
                        join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                        where process.business_key_ = :key""").param("key", id.toString()).query(String.class).list();
    }
}
