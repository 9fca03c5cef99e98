package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.testing.ExplainedQuery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step leaves behind is found by its ids, however few rows there were when the statement was planned. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletedByIdsTest {

    private Connection connection;
    private Statement statement;
    private String application;

    @BeforeAll
    void migrateAnEmptyDatabase() throws Exception {
        TestPostgres.Database database = EngineTables.withTheClinics();
        connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
        statement = connection.createStatement();
        application = database.username();
    }

    @AfterAll
    void close() throws Exception {
        connection.close();
    }

    /** @param pages of the database that two rows may take, with the checks of foreign keys; the tables have many more */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "delete_jobs | act_ru_job (id_, rev_, type_) | 'timer' | 30",
                "delete_variables | act_ru_variable (id_, rev_, type_, name_) | 'string', 'name' | 30",
                "delete_executions | act_ru_execution (id_, rev_, business_key_) | repeat('key', 70) | 200"
            })
    void found_by_their_ids(String function, String table, String values, int pages) throws Exception {
        fill("few", 3, table, values);
        statement.execute("analyze engine." + table.replaceAll(" .*", ""));
        delete(function, "'{few1,few2}'", "'{1,1}'");
        fill("many", 10_000, table, values);
        // Until the checks of foreign keys, too, have their plans.
        for (int each = 1; each <= 8; each++) {
            delete(function, "'{many%d,many%d}'".formatted(each, each + 100), "'{1,1}'");
        }

        ExplainedQuery told = delete(function, "'{many4000,many6000}'", "'{1,1}'");

        assertThat(told.pages()).isBetween(1, pages);
        assertThat(count(table)).isEqualTo(9_983);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "delete_jobs | act_ru_job (id_, rev_, type_) | 'timer'",
                "delete_variables | act_ru_variable (id_, rev_, type_, name_) | 'string', 'name'",
                "delete_executions | act_ru_execution (id_, rev_, business_key_) | 'key'"
            })
    void of_the_revision_that_was_read(String function, String table, String values) throws Exception {
        fill("changed", 2, table, values);
        try (ResultSet deleted =
                statement.executeQuery("select clinic.%s('{changed1,changed2}', '{1,7}')".formatted(function))) {
            deleted.next();
            assertThat(deleted.getInt(1)).isOne();
        }
    }

    /** @param pages as above, of two rows that go with whatever else there is to go */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "job | act_ru_job (id_, rev_, type_) | 'timer' | 30",
                "variable | act_ru_variable (id_, rev_, type_, name_) | 'string', 'name' | 30",
                "subscription | act_ru_event_subscr (id_, rev_, event_type_, created_) | 'message', now() | 30",
                "task | act_ru_task (id_, rev_, name_) | 'name' | 60",
                "link | act_ru_identitylink (id_, rev_, type_) | 'candidate' | 30",
                "execution | act_ru_execution (id_, rev_, business_key_) | repeat('key', 70) | 200"
            })
    void found_by_their_ids_whatever_they_are(String kind, String table, String values, int pages) throws Exception {
        fill("scarce", 3, table, values);
        statement.execute("analyze engine." + table.replaceAll(" .*", ""));
        assertThat(firstChanged(kind, "scarce1", "scarce2", 1)).isZero();
        fill("plenty", 10_000, table, values);
        for (int each = 1; each <= 8; each++) {
            assertThat(firstChanged(kind, "plenty" + each, "plenty" + (each + 100), 1))
                    .isZero();
        }

        ExplainedQuery told = ExplainedQuery.of(
                statement,
                "select clinic.delete_engine_rows('{%1$s,%1$s}', '{plenty4000,plenty6000}', '{1,1}')".formatted(kind));

        assertThat(told.pages()).isBetween(1, pages);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "job | act_ru_job (id_, rev_, type_) | 'timer'",
                "variable | act_ru_variable (id_, rev_, type_, name_) | 'string', 'name'",
                "subscription | act_ru_event_subscr (id_, rev_, event_type_, created_) | 'message', now()",
                "task | act_ru_task (id_, rev_, name_) | 'name'",
                "execution | act_ru_execution (id_, rev_, business_key_) | 'key'"
            })
    void nothing_after_the_first_that_is_not_as_it_was_read(String kind, String table, String values) throws Exception {
        fill("stale", 3, table, values);

        assertThat(firstChanged(kind, "stale1", "stale2", 7)).isEqualTo(2);
        assertThat(firstChanged(kind, "stale2", "stale3", 1))
                .as("both are there still")
                .isZero();
    }

    private int firstChanged(String kind, String one, String another, int revision) throws Exception {
        try (ResultSet place =
                statement.executeQuery("select clinic.delete_engine_rows('{%1$s,%1$s}', '{%2$s,%3$s}', '{1,%4$d}')"
                        .formatted(kind, one, another, revision))) {
            place.next();
            return place.getInt(1);
        }
    }

    /** Where functions are nobody's by default, as guides to a safe server have it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete_jobs(text[], integer[])",
                "delete_variables(text[], integer[])",
                "delete_executions(text[], integer[])",
                "delete_engine_rows(text[], text[], integer[])"
            })
    void granted_to_the_application_by_name(String function) throws Exception {
        String signature = "clinic." + function;
        statement.execute("revoke execute on function " + signature + " from public");
        try (ResultSet granted = statement.executeQuery(
                "select has_function_privilege('" + application + "', '" + signature + "', 'execute')")) {
            granted.next();
            assertThat(granted.getBoolean(1)).isTrue();
        }
    }

    private void fill(String name, int rows, String table, String values) throws Exception {
        statement.execute("insert into engine.%s select '%s' || n, 1, %s from generate_series(1, %d) n"
                .formatted(table, name, values, rows));
    }

    private ExplainedQuery delete(String function, String ids, String revisions) throws Exception {
        return ExplainedQuery.of(statement, "select clinic.%s(%s, %s)".formatted(function, ids, revisions));
    }

    private int count(String table) throws Exception {
        try (ResultSet rows = statement.executeQuery(
                "select count(*) from engine.%s where id_ ~ '^(few|many)'".formatted(table.replaceAll(" .*", "")))) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
