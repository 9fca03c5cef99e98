package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.StartupRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EngineSchemaTest {

    private JdbcClient jdbc;

    @BeforeEach
    void migrateAnEmptyDatabase() {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
        database.migrations()
                .javaMigrations(new V001__Camunda_7_24_0_schema())
                .load()
                .migrate();
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

    @Test
    void anotherVersionIsRefused() {
        jdbc.sql("insert into engine.act_ge_schema_log values ('1000', current_timestamp + interval '1 day', '7.25.0')")
                .update();
        assertThatThrownBy(() -> new EngineSchemaCheck(jdbc).afterPropertiesSet())
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The process engine's tables have version 7.25.0; this application needs 7.24.0.");
    }
}
