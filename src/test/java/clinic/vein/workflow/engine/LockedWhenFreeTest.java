package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.testing.Beside;
import clinic.vein.testing.Eventually;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A migration that has to wait for a table gives way to all who work meanwhile, and goes on when the table is free. */
class LockedWhenFreeTest {

    @Test
    void aTableThatSomebodyHoldsIsLeftAgainAndTakenWhenItIsFree() throws Exception {
        TestPostgres.Database database = TestPostgres.instance().migratedDatabase();
        try (HikariDataSource pool = database.pool(database.owner());
                Connection backup = pool.getConnection();
                Connection migration = pool.getConnection();
                Connection watch = pool.getConnection()) {
            backup.setAutoCommit(false);
            migration.setAutoCommit(false);
            ask(backup, "lock table clinic.room in access share mode");
            String process = ask(migration, "select pg_backend_pid()::text");

            CompletableFuture<Void> locked = Beside.run(() -> {
                try {
                    ask(migration, "select clinic.lock_when_free('clinic.room')::text");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            waitUntil(watch, "select wait_event from pg_stat_activity where pid = " + process, "PgSleep");
            assertThat(locked).isNotDone();
            backup.rollback();

            locked.get();
            assertThat(ask(watch, """
                            select mode from pg_locks
                            where granted and relation = 'clinic.room'::regclass and pid = %s""".formatted(process))).isEqualTo("AccessExclusiveLock");
            migration.rollback();
        }
    }

    private static void waitUntil(Connection connection, String question, String answer) throws SQLException {
        Instant end = Instant.now().plus(Eventually.LONG);
        String last = ask(connection, question);
        while (!answer.equals(last) && Instant.now().isBefore(end)) {
            last = ask(connection, question);
        }
        assertThat(last).isEqualTo(answer);
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() && row.getString(1) != null ? row.getString(1) : "";
            }
        }
    }
}
