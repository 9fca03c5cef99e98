package clinic.vein.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The embedded database and its two roles: one owns it and runs the migrations, the application has the other, which
 * owns nothing. Neither is privileged.
 */
final class ClinicDatabase {

    static final String NAME = "clinic";
    static final String OWNER = "clinic";
    static final String APPLICATION = "clinic_application";

    private ClinicDatabase() {}

    static void ensure(Connection superuser, String ownerPassword, String applicationPassword) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            ensureRole(statement, OWNER, ownerPassword);
            ensureRole(statement, APPLICATION, applicationPassword);
            if (isMissing(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + OWNER);
            }
        }
    }

    /** The password is set at every start: a folder of the days of one role and one password is brought along by it. */
    private static void ensureRole(Statement statement, String role, String password) throws SQLException {
        if (isMissing(statement, "select from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        // The password is base64url, so it needs no quoting; a role's password cannot be a parameter.
        statement.execute("alter role " + role + " login password '" + password + "'");
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
