package clinic.vein.kernel.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Applications that start at once on one database set it up one after the other: each finds done what the one before it did.
 * The turn belongs to a connection, so it ends with an application that is killed meanwhile.
 */
public final class SetUpTurn {

    /** Short beside a start, and no load for a database that several ask; whose turn it is ends with its connection at the latest. */
    private static final long PAUSE_MILLIS = 200;

    private SetUpTurn() {}

    public static void take(DataSource database, Runnable setUp) {
        try (Connection turn = database.getConnection()) {
            while (!ask(turn, "select pg_try_advisory_lock(hashtext('clinic.set_up'))")) {
                // Not asked for once and waited for: a connection that says nothing for long is cut.
                Thread.sleep(PAUSE_MILLIS);
            }
            try {
                setUp.run();
            } finally {
                // A pool keeps its connections.
                ask(turn, "select pg_advisory_unlock(hashtext('clinic.set_up'))");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another application set up the database", e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Take turns in setting up the database", null, e);
        }
    }

    private static boolean ask(Connection turn, String question) throws SQLException {
        try (Statement statement = turn.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
