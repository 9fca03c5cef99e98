package clinic.vein.kernel.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.transaction.TransactionSystemException;

/** What is wrong with the database itself, where a failure is no fault of the statement or of whoever asked. */
public enum DatabaseTrouble {
    /** It cannot be reached, is starting or stopping, or takes no more connections. */
    AWAY,
    /** It has no room to write. */
    FULL;

    /** @return empty where the failure is of another kind */
    public static Optional<DatabaseTrouble> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of(AWAY);
            }
            if (cause instanceof SQLException sql && of(sql).isPresent()) {
                return of(sql);
            }
            // A broken connection cannot roll back either; what broke it comes first, where that was seen at all.
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                return Optional.of(in(rollback.getApplicationException()).orElse(AWAY));
            }
        }
        return Optional.empty();
    }

    /** By the classes of PostgreSQL's error codes (its manual, appendix A). */
    private static Optional<DatabaseTrouble> of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals("53100")) {
            return Optional.of(FULL);
        }
        boolean away = state.startsWith("08") // connection exception
                || state.startsWith("57P0") // shut down, crashed, cannot connect now
                || state.equals("53300") // too many connections
                || state.startsWith("58"); // system error, such as files that cannot be read or written
        return away ? Optional.of(AWAY) : Optional.empty();
    }
}
