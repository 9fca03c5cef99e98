package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.EarlierRelease;
import clinic.vein.embedded.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier releases left is brought along whole: {@link EarlierReleasesDrill} goes on with it. */
class EarlierReleasesTest {

    /** By the schema's version; each has patients who wait in every kind of task that the release had. */
    @ParameterizedTest
    @ValueSource(strings = {"250", "411", "461"})
    void everyRowIsThereAfterTheMigrations(String release) throws Exception {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        EarlierRelease.restore(release, database);
        try (Connection owner =
                DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            Map<String, Long> before = rows(owner);
            String waiting = waiting(owner);
            database.migrations()
                    .javaMigrations(EngineTables.migration())
                    // A migration in Java that is a bean of the application: EarlierReleasesDrill has it.
                    .ignoreMigrationPatterns("*:missing")
                    .load()
                    .migrate();
            Map<String, Long> after = rows(owner);
            assertThat(before.get("engine.act_ru_task")).isGreaterThan(30);
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
            assertThat(after.get("clinic.referral_event")).isEqualTo(before.get("clinic.referral_event"));
            assertThat(waiting(owner)).isEqualTo(waiting);
        }
    }

    private static Map<String, Long> rows(Connection owner) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select table_schema || '.' || table_name,
                               (xpath('/row/n/text()', query_to_xml(format('select count(*) n from %I.%I',
                                       table_schema, table_name), false, true, '')))[1]::text::bigint
                          from information_schema.tables
                         where table_schema in ('clinic', 'engine') and table_type = 'BASE TABLE'""")) {
            while (tables.next()) {
                rows.put(tables.getString(1), tables.getLong(2));
            }
        }
        return rows;
    }

    private static String waiting(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery("""
                        select string_agg(reference || ' ' || state || ' ' || coalesce(key, '-'), ', ' order by reference, key)
                          from clinic.referral left join clinic.open_task on referral_id = referral.id""")) {
            found.next();
            return found.getString(1);
        }
    }
}
