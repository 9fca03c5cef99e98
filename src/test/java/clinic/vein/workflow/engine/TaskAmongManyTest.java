package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ExplainedQuery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that somebody works on is found with all that is read with it by their keys: by pages of the database, not by time. */
@ClinicTest
class TaskAmongManyTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void tenThousandTasks() throws Exception {
        TestPostgres.Database database = EngineTables.withTheClinics();
        connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
        statement = connection.createStatement();
        statement.execute("set search_path to engine");
        fill("act_ru_execution (id_, rev_, proc_inst_id_)", "'process' || n, 1, 'process' || n");
        fill(
                "act_ru_execution (id_, rev_, proc_inst_id_, parent_id_)",
                "'step' || n, 1, 'process' || n, 'process' || n");
        fill("act_ru_task (id_, rev_, execution_id_, proc_inst_id_)", "'task' || n, 1, 'step' || n, 'process' || n");
        fill("act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)", "n, 1, 'candidate', 'nurse', 'task' || n");
        fill(
                "act_ru_job (id_, rev_, type_, execution_id_, process_instance_id_)",
                "n, 1, 'timer', 'step' || n, 'process' || n");
        fill(
                "act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_)",
                "n, 1, 1, 'nurse', 7, 'task' || n");
        statement.execute("insert into act_id_group (id_, rev_) values ('nurse', 1)");
        fill("act_id_user (id_, rev_)", "'user' || n, 1");
        fill("act_id_membership (user_id_, group_id_)", "'user' || n, 'nurse'");
        statement.execute("analyze");
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    /** @param plan for these values, or for whichever, as the database has it once a connection has asked five times */
    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void found_by_their_keys(String plan) throws Exception {
        statement.execute("set plan_cache_mode = " + plan);
        statement.execute("prepare task_at_work (integer, varchar, varchar) as " + taskAtWork());

        ExplainedQuery found = ExplainedQuery.of(statement, "execute task_at_work (7, 'user4000', 'task6000')");

        assertThat(found.rows())
                .as("two parts, one link, one job, one grant and one group")
                .isEqualTo(6);
        assertThat(found.pages()).isBetween(1, 30);
    }

    private String taskAtWork() {
        String sql = engine.getSqlSessionFactory()
                .getConfiguration()
                .getMappedStatement("clinic.vein.workflow.engine.TaskAtWork.selectTaskAtWork")
                .getBoundSql(Map.of())
                .getSql();
        return sql.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2").replaceFirst("\\?", "\\$3");
    }

    private void fill(String table, String values) throws Exception {
        statement.execute("insert into %s select %s from generate_series(1, 10000) n".formatted(table, values));
    }
}
