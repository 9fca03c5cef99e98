package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.CountedStatements.Work;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that somebody works on is read by one statement with whom it is for, its process, its jobs, its grants and the caller's groups. */
@ClinicTest
class ReadTogetherTest {

    private static final Set<String> ONE_BY_ONE = Set.of(
            "select * from ACT_RU_TASK where ID_ = ?",
            "select * from ACT_RU_IDENTITYLINK where TASK_ID_ = ?",
            "select * from ACT_RU_EXECUTION where PROC_INST_ID_ = ?",
            "select * from ACT_RU_JOB J where J.EXECUTION_ID_ = ?",
            "SELECT * FROM ACT_RU_AUTHORIZATION WHERE TYPE_ = ? AND USER_ID_ = ? AND RESOURCE_TYPE_ = ? AND RESOURCE_ID_ = ?");

    @Autowired
    ReferralDriver driver;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    OneCommand command;

    ReferralId id;

    @BeforeEach
    void reported() {
        driver.begin();
        id = driver.receive(Reports.dual());
    }

    @Test
    void at_a_claim() throws Exception {
        assertThat(statements(() -> driver.claim(id, "CheckReferral", "intake")))
                .doesNotContainAnyElementsOf(ONE_BY_ONE)
                .noneMatch(statement -> statement.contains("from ACT_ID_GROUP"))
                .filteredOn(statement -> statement.contains("from ACT_RU_TASK TASK"))
                .hasSize(1);
        assertThat(tasks.createTaskQuery()
                        .taskId(driver.task(id, "CheckReferral").value())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("intake");
    }

    @Test
    void at_a_completion() throws Exception {
        driver.claim(id, "CheckReferral", "intake");

        assertThat(statements(() -> driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE)))
                .doesNotContainAnyElementsOf(ONE_BY_ONE);
        assertThat(driver.openTasks(id)).containsExactly("ReviewReferral");
    }

    /** A column that a later engine maps would otherwise be missed in silence. */
    @ParameterizedTest
    @CsvSource({
        "TaskEntity.taskResultMap, T_",
        "ExecutionEntity.executionResultMap, P_",
        "IdentityLinkEntity.identityLinkResultMap, L_",
        "JobEntity.jobResultMap, J_",
        "JobEntity.timerResultMap, J_",
        "AuthorizationEntity.authorizationResultMap, G_"
    })
    void with_each_column_that_the_engine_knows(String known, String prefix) {
        Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
        String sql = mappings.getMappedStatement("clinic.vein.workflow.engine.TaskAtWork.selectTaskAtWork")
                .getBoundSql(Map.of("task", "", "caller", "", "kind", 7))
                .getSql();

        assertThat(mappings.getResultMap("org.camunda.bpm.engine.impl.persistence.entity." + known)
                        .getMappedColumns())
                .isNotEmpty()
                .allMatch(column -> sql.contains(" as " + prefix + column + ","));
    }

    @Test
    void for_somebody() {
        assertThatThrownBy(() -> command.on("none", task -> {}))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("worked on by somebody");
    }

    private static Set<String> statements(Work work) throws Exception {
        return CountedStatements.of(work).byText().keySet();
    }
}
