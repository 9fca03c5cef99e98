package clinic.vein.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a database that is given the rows of another. While they are filled nothing refers to anything and no
 * trigger acts, since the rows have been through all that where they come from; when they are full, each reference is
 * checked anew. All in the caller's transaction, by the owner of the tables.
 */
final class TablesToFill {

    private static final String REFERENCES = " from pg_constraint where contype = 'f' and conparentid = 0"
            + " and connamespace in ('clinic'::regnamespace, 'engine'::regnamespace) order by conrelid, conname";

    private TablesToFill() {}

    static void fill(Connection database, Filling filling) throws SQLException, IOException {
        namesWithTheirSchema(database);
        List<String> tables = texts(
                database,
                "select oid::regclass from pg_class where relkind in ('r', 'p') and relnamespace in"
                        + " ('clinic'::regnamespace, 'engine'::regnamespace) order by 1");
        List<String> references = texts(
                database,
                "select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))"
                        + REFERENCES);
        execute(
                database,
                texts(
                        database,
                        "select format('alter table %s drop constraint %I', conrelid::regclass, conname)"
                                + REFERENCES));
        for (String table : tables) {
            execute(database, "alter table " + table + " disable trigger user");
        }
        filling.run();
        for (String table : tables) {
            execute(database, "alter table " + table + " enable trigger user");
        }
        execute(database, references);
    }

    /** In this transaction, however the connection is set. */
    static void namesWithTheirSchema(Connection database) throws SQLException {
        execute(database, "set local search_path = ''");
    }

    /**
     * Statements that make the months' parts of the audit trail and of the archive as that database has them: those of the past
     * are made by nobody any more.
     */
    static List<String> parts(Connection database) throws SQLException {
        List<String> statements = texts(database, """
                select format('create table if not exists %s partition of %s %s',
                              part.oid::regclass, inhparent::regclass, pg_get_expr(part.relpartbound, part.oid))
                  from pg_class part join pg_inherits on inhrelid = part.oid
                 where part.relispartition and part.relkind = 'r' and part.relnamespace = 'clinic'::regnamespace
                 order by 1""");
        statements.addAll(texts(database, """
                select replace(pg_get_indexdef(indexrelid), ' INDEX ', ' index if not exists ')
                  from pg_index join pg_class part on part.oid = indrelid
                 where part.relispartition and part.relnamespace = 'clinic'::regnamespace
                   and not exists (select from pg_inherits where inhrelid = indexrelid)
                 order by 1"""));
        statements.addAll(texts(database, """
                select replace(pg_get_triggerdef(pg_trigger.oid), 'CREATE TRIGGER', 'create or replace trigger')
                  from pg_trigger join pg_class part on part.oid = tgrelid
                 where part.relispartition and part.relnamespace = 'clinic'::regnamespace
                   and not tgisinternal and tgparentid = 0
                 order by 1"""));
        return statements;
    }

    /** Statements that set each sequence to where it has got to in that database. */
    static List<String> sequences(Connection database) throws SQLException {
        return texts(database, """
                select format('select setval(%L, %s, %L)', schemaname || '.' || quote_ident(sequencename),
                              coalesce(last_value, start_value), last_value is not null)
                  from pg_sequences where schemaname in ('clinic', 'engine') order by 1""");
    }

    /** Of what the migrations put into them, or the start of an application. */
    static void empty(Connection database, List<ClinicTable> tables) throws SQLException {
        execute(
                database,
                "truncate "
                        + String.join(
                                ", ", tables.stream().map(ClinicTable::name).toList()));
    }

    static void execute(Connection database, List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(database, statement);
        }
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> texts(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    @FunctionalInterface
    interface Filling {
        void run() throws SQLException, IOException;
    }
}
