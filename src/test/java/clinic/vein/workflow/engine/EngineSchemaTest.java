package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.StartupRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EngineSchemaTest {

    private TestPostgres.Database database;
    private JdbcClient jdbc;

    @BeforeEach
    void migrateAnEmptyDatabase() {
        database = EngineTables.withTheClinics();
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
    }

    @Test
    void theEnginesTablesAreInTheirSchemaAtTheRightVersion() {
        assertThat(jdbc.sql("select version_ from engine.act_ge_schema_log")
                        .query(String.class)
                        .list())
                .containsExactly("7.24.0");
        assertThat(jdbc.sql("""
                                select substring(table_name for 6) from information_schema.tables
                                where table_schema = 'engine' group by 1
                                """).query(String.class).list())
                .containsExactlyInAnyOrder("act_ge", "act_re", "act_ru", "act_hi", "act_id");
        assertThat(jdbc.sql("select count(*) from information_schema.tables"
                                + " where table_schema <> 'engine' and table_name like 'act\\_%'")
                        .query(Long.class)
                        .single())
                .isZero();
        new EngineSchemaCheck(jdbc).afterPropertiesSet();
    }

    /** Of a foreign key too, whose check asks with a plan for any value. */
    @Test
    void anIndexOfTheRowsThatFillAColumnAnswersEachQuestionForAValue() throws SQLException {
        List<Filled> indexes = jdbc.sql("""
                        select indexrelid::regclass::text as index, indrelid::regclass::text as table, attname as column,
                               pg_get_expr(indpred, indrelid) as rows
                        from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                        where indrelid::regclass::text like 'engine.%'
                          and pg_get_expr(indpred, indrelid) <> '(id_ IS NULL)'
                        order by 1""").query(Filled.class).list();
        assertThat(indexes)
                .hasSize(28)
                .allSatisfy(index -> assertThat(index.rows()).isEqualTo("(" + index.column() + " IS NOT NULL)"));

        // A question without a value, which only the simple protocol lets pass.
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(url, database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            for (Filled index : indexes) {
                assertThat(plan(statement, index))
                        .as(index.toString())
                        .containsPattern("Index Cond: \\(+" + index.column());
            }
        }
    }

    /** Their names stay for scripts of a later engine. What is asked of each row is held by the others. */
    @Test
    void indexesThatNobodyAsksHoldNoRow() {
        assertThat(jdbc.sql("""
                        select substr(indexrelid::regclass::text, 8) from pg_index
                        where indrelid::regclass::text like 'engine.%'
                          and pg_get_expr(indpred, indrelid) = '(id_ IS NULL)'""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "act_idx_job_handler",
                        "act_idx_job_root_procinst",
                        "act_idx_task_create",
                        "act_idx_task_last_updated",
                        "act_idx_task_procdef",
                        "act_idx_exe_root_pi",
                        "act_idx_hi_pro_inst_end",
                        "act_idx_hi_pro_inst_proc_time",
                        "act_idx_hi_pro_inst_proc_def_key",
                        "act_idx_hi_act_inst_comp",
                        "act_idx_hi_act_inst_stats",
                        "act_idx_hi_act_inst_start_end",
                        "act_idx_hi_act_inst_proc_def_key",
                        "act_idx_hi_ai_pdefid_end_time");
        assertThat(jdbc.sql("""
                        select substr(indrelid::regclass::text, 15) || ' ' || count(*) from pg_index
                        where indrelid::regclass::text in ('engine.act_ru_task', 'engine.act_ru_job', 'engine.act_ru_execution')
                          and indpred is null
                        group by indrelid""").query(String.class).list())
                .as("entries of indexes that each row makes")
                .containsExactlyInAnyOrder("task 5", "job 5", "execution 4");
    }

    record Filled(String index, String table, String column, String rows) {}

    private static String plan(Statement statement, Filled index) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet line = statement.executeQuery(
                "explain (generic_plan) select from %s where %s = $1".formatted(index.table(), index.column()))) {
            while (line.next()) {
                plan.append(line.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @Test
    void anotherVersionIsRefused() {
        jdbc.sql("insert into engine.act_ge_schema_log values ('1000', current_timestamp + interval '1 day', '7.25.0')")
                .update();
        assertThatThrownBy(() -> new EngineSchemaCheck(jdbc).afterPropertiesSet())
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The process engine's tables have version 7.25.0; this application needs 7.24.0.");
    }
}
