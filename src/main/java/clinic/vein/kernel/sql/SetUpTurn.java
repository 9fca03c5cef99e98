package clinic.vein.kernel.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Applications that start at once on one database set it up one after the other: each finds done what the one before it did.
 * The turn belongs to a connection, so it ends with an application that is killed meanwhile.
 */
public final class SetUpTurn {

    private SetUpTurn() {}

    public static void take(DataSource database, Runnable setUp) {
        try (Connection turn = database.getConnection()) {
            tell(turn, "select pg_advisory_lock(hashtext('clinic.set_up'))");
            try {
                setUp.run();
            } finally {
                // A pool keeps its connections.
                tell(turn, "select pg_advisory_unlock(hashtext('clinic.set_up'))");
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Take turns in setting up the database", null, e);
        }
    }

    private static void tell(Connection turn, String command) throws SQLException {
        try (Statement statement = turn.createStatement()) {
            statement.execute(command);
        }
    }
}
