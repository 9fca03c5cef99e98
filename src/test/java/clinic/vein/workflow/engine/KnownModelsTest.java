package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.RecordError;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.CountedStatements.Cost;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine is no longer asked for is there all the same where somebody needs it. */
@ClinicTest
class KnownModelsTest {

    @Autowired
    TaskService tasks;

    @Autowired
    ReferralDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    RecordError recordError;

    @Autowired
    WithdrawReferral withdrawReferral;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    ReferralId id;
    String process;

    @BeforeEach
    void received() {
        driver.begin();
        id = driver.receive(Reports.dual());
        process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString(), "Referral")
                .singleResult()
                .getId();
    }

    @Test
    void a_failed_jobs_incident_is_gone_once_it_is_tried_again() {
        String job = failed();

        management.setJobRetries(job, 1);
        assertThat(incidents()).isZero();

        driver.at(Duration.ofDays(3), () -> management.executeJob(job));
        assertThat(management.createJobQuery().jobId(job).count()).isZero();
        assertThat(incidents()).isZero();
    }

    @Test
    void a_failed_jobs_incident_is_gone_with_its_process() {
        failed();

        driver.as("intake", () -> {
            recordError.record(id, EndingKind.ENTERED_IN_ERROR, "The practice sent another letter");
            return null;
        });

        assertThat(driver.liveInstances(id)).isZero();
        assertThat(incidents()).isZero();
    }

    private String failed() {
        String job = management
                .createJobQuery()
                .processInstanceId(process)
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0)
                .getId();
        management.setJobRetries(job, 0);
        assertThat(incidents()).isOne();
        return job;
    }

    private long incidents() {
        return jdbc.sql("select count(*) from engine.act_ru_incident where proc_inst_id_ = :process")
                .param("process", process)
                .query(Long.class)
                .single();
    }

    @Test
    void a_task_that_an_earlier_release_wrote_into_the_history_may_go_when_its_process_has_ended() {
        String task = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into engine.act_hi_taskinst (id_, task_def_key_, root_proc_inst_id_, proc_inst_id_, start_time_)
                        values (:task, 'CheckReferral', :process, :process, now())""").param("task", task).param("process", process).update();

        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "Moved away");
            return null;
        });

        assertThat(driver.liveInstances(id)).isZero();
        assertThat(jdbc.sql("select removal_time_ is not null from engine.act_hi_taskinst where id_ = :task")
                        .param("task", task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void no_job_is_looked_for_when_a_message_is_no_longer_waited_for() throws Exception {
        String message = aMessage();

        Cost cost = CountedStatements.of(() -> noLongerAwaited(message));

        assertThat(cost.byText().keySet())
                .anyMatch(text -> text.startsWith("delete from ACT_RU_EVENT_SUBSCR"))
                .noneMatch(text -> text.contains("HANDLER_CFG_"));
    }

    @Test
    void a_signal_that_has_yet_to_be_told_goes_with_the_wait_for_it() {
        String signal = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into engine.act_ru_event_subscr
                            (id_, rev_, event_type_, event_name_, execution_id_, proc_inst_id_, activity_id_, created_)
                        values (:id, 1, 'signal', 'Bell', :process, :process, 'CheckReferral', now())""").param("id", signal).param("process", process).update();
        jdbc.sql("""
                        insert into engine.act_ru_job
                            (id_, rev_, type_, handler_type_, handler_cfg_, execution_id_, process_instance_id_,
                             retries_, suspension_state_, exclusive_, duedate_)
                        values (:id, 1, 'message', 'event', :id, :process, :process, 3, 1, true, now() + interval '1 day')""").param("id", signal).param("process", process).update();

        noLongerAwaited(signal);

        assertThat(management.createJobQuery().jobId(signal).count()).isZero();
    }

    private String aMessage() {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(process)
                .eventType("message")
                .list()
                .get(0)
                .getId();
    }

    private void noLongerAwaited(String subscription) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getEventSubscriptionManager()
                    .findEventSubscriptionById(subscription)
                    .delete();
            return null;
        });
    }

    @Test
    void a_task_that_is_worked_on_is_read_with_its_process() throws Exception {
        Cost cost = CountedStatements.of(() -> driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE));

        assertThat(cost.byText().keySet())
                .contains("select clinic.delete_engine_rows(?, ?, ?)")
                .noneMatch(text -> text.contains("from ACT_RU_TASK T where T.EXECUTION_ID_"));
        assertThat(cost.byText().entrySet().stream()
                        .filter(each -> each.getKey().startsWith("SELECT RES.*")
                                && each.getKey().contains("ACT_RU_VARIABLE"))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .as("its variables and those of its process are read together")
                .isOne();
    }

    @Test
    void variables_are_those_of_the_process_that_is_worked_on_now() {
        ReferralId other = driver.receive(Reports.dual());
        Map<String, String> taskOfProcess = Stream.of(id, other)
                .map(each -> driver.task(each, "CheckReferral").value())
                .collect(Collectors.toMap(
                        task -> tasks.createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getProcessInstanceId(),
                        task -> task));

        engine.getCommandExecutorTxRequired().execute(context -> {
            taskOfProcess.forEach((each, task) -> {
                assertThat(ReadTogether.of(context).task(context, task, "intake"))
                        .isPresent();
                assertThat(context.getVariableInstanceManager().findVariableInstancesByExecutionId(each))
                        .isNotEmpty()
                        .allSatisfy(variable -> {
                            assertThat(variable.getExecutionId()).isEqualTo(each);
                            assertThat(variable.getTaskId()).isNull();
                        });
            });
            return null;
        });
    }

    @Test
    void nothing_is_known_of_no_id() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            assertThat(context.getProcessDefinitionManager().getCachedResourceDefinitionEntity(null))
                    .isNull();
            assertThat(context.getDecisionDefinitionManager().getCachedResourceDefinitionEntity(null))
                    .isNull();
            assertThat(context.getJobDefinitionManager().findById(null)).isNull();
            return null;
        });
    }
}
