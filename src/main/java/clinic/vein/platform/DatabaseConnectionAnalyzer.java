package clinic.vein.platform;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An external database that cannot be reached or does not let us in. */
final class DatabaseConnectionAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        return isConnectionFailure(cause.getSQLState())
                ? new FailureAnalysis(
                        "The database cannot be used: " + firstLine(cause.getMessage()),
                        "Check spring.datasource.url, spring.datasource.username and spring.datasource.password, spring.flyway.user and"
                                + " spring.flyway.password,"
                                + " and that PostgreSQL is running.",
                        cause)
                : null;
    }

    /** SQLSTATE classes 08 (connection), 28 (authentication), 3D (no such database). */
    private static boolean isConnectionFailure(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
