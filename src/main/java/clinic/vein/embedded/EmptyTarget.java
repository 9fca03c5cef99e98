package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import clinic.vein.platform.UnfinishedMove;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A database that another is moved into: empty before, marked while it is filled, and empty again when that fails. */
final class EmptyTarget {

    private EmptyTarget() {}

    /**
     * For as long as the connection lasts, nobody else clears or fills that database.
     *
     * @param application the role of applications: while one is connected, what it works with is left alone
     */
    static void reserve(Connection owner, String application) throws SQLException {
        if (!TablesToFill.texts(owner, "select pg_try_advisory_lock(hashtext('clinic.fill'))")
                .contains("t")) {
            throw new StartupRefused(
                    "The database to fill is being filled by another command.",
                    "Wait until that one has ended, and look what it said.");
        }
        try (PreparedStatement connected = owner.prepareStatement(
                "select 1 from pg_stat_activity where datname = current_database() and usename = ?")) {
            connected.setString(1, application);
            if (connected.executeQuery().next()) {
                throw new StartupRefused(
                        "An application is connected to the database to fill, as " + application + ".",
                        "Stop it first, or name another database.");
            }
        }
    }

    /** Nobody's tables are touched, but for those that an earlier move left by half. */
    static void makeRoom(Connection owner) throws SQLException {
        clear(owner);
        if (TablesToFill.texts(
                        owner,
                        "select count(*) > 0 from pg_class where relnamespace in (to_regnamespace('clinic'), to_regnamespace('engine'))")
                .contains("t")) {
            throw new StartupRefused(
                    "The database to fill is not empty: it has tables of this application already.",
                    "Name an empty one with its two roles, as the README shows, or a data folder that is not there yet.");
        }
        TablesToFill.execute(
                owner,
                List.of(
                        "create schema if not exists clinic",
                        "create schema if not exists engine",
                        "comment on schema clinic is '" + UnfinishedMove.MARK + "'"));
    }

    /** What a move left by half, and nothing else. */
    static void clear(Connection owner) throws SQLException {
        if (TablesToFill.texts(owner, "select obj_description(to_regnamespace('clinic')::oid, 'pg_namespace')")
                .contains(UnfinishedMove.MARK)) {
            TablesToFill.execute(owner, "drop schema if exists clinic, engine cascade");
        }
    }

    static void isWhole(Connection owner) throws SQLException {
        TablesToFill.execute(owner, "comment on schema clinic is null");
    }
}
