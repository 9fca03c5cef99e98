package clinic.vein.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of the application and the role that owns it: an ordinary role, so that no statement of ours is privileged. */
final class ClinicDatabase {

    static final String NAME = "clinic";

    private ClinicDatabase() {}

    static void ensure(Connection superuser, String password) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                // The password is base64url, so it needs no quoting; a role's password cannot be a parameter.
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (isMissing(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
