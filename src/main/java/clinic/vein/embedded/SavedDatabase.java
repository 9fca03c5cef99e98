package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * All that the clinic's and the engine's tables hold, at one moment, as text: SQL without the tables themselves, which the
 * migrations make up to the version that the first line names. What each table held stands in it, so that whoever reads it
 * into another database proves that nothing is missing.
 */
final class SavedDatabase {

    private static final String VERSION = "-- vein clinic referral, schema ";
    private static final String CONTENT = "-- content ";
    private static final String END = "-- end, the audit trail reaches ";
    private static final String END_OF_ROWS = "\\.";

    private final BufferedReader lines;
    private final String version;

    private SavedDatabase(BufferedReader lines, String version) {
        this.lines = lines;
        this.version = version;
    }

    /** @return the head of the audit trail */
    static String write(Connection from, OutputStream to) throws SQLException, IOException {
        from.setAutoCommit(false);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            TablesToFill.namesWithTheirSchema(from);
            say(to, VERSION + versionOf(from));
            for (String statement : TablesToFill.parts(from)) {
                say(to, statement);
            }
            for (ClinicTable table : ClinicTable.of(from)) {
                say(to, table.copyIn());
                // Models are text, which stays short so.
                TablesToFill.execute(from, "set local bytea_output = escape");
                from.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), to);
                say(to, END_OF_ROWS);
                say(to, CONTENT + table.name() + "=" + table.content(from));
            }
            for (String statement : TablesToFill.sequences(from)) {
                say(to, statement);
            }
            String head = head(from);
            say(to, END + head);
            return head;
        } finally {
            from.rollback();
        }
    }

    private static String versionOf(Connection database) throws SQLException {
        return TablesToFill.texts(
                        database, "select max(version::integer)::text from clinic.flyway_schema_history where success")
                .get(0);
    }

    private static String head(Connection database) throws SQLException {
        return TablesToFill.texts(
                        database,
                        "select coalesce(max(position), 0) || ':' || coalesce((array_agg(encode(hash, 'hex')"
                                + " order by position desc))[1], '-') from clinic.audit_link")
                .get(0);
    }

    private static void say(OutputStream to, String line) throws IOException {
        to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static SavedDatabase open(InputStream from) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        String first = lines.readLine();
        if (first == null || !first.startsWith(VERSION)) {
            throw new StartupRefused("This is no saved database.", "Name a file that --clinic.back-up-to has written.");
        }
        return new SavedDatabase(lines, first.substring(VERSION.length()));
    }

    String version() {
        return version;
    }

    /**
     * Into tables that the migrations have just made, as their owner; the caller commits.
     *
     * @return the head of the audit trail
     */
    String restoreInto(Connection to) throws SQLException, IOException {
        Map<String, String> contents = new TreeMap<>();
        List<ClinicTable> tables = ClinicTable.of(to);
        AtomicReference<String> head = new AtomicReference<>("");
        TablesToFill.fill(to, () -> {
            TablesToFill.empty(to, tables);
            head.set(run(to, contents));
        });
        for (ClinicTable table : tables) {
            String content = table.content(to);
            if (!content.equals(contents.get(table.name()))) {
                throw new SQLException(table.name() + " is not the same: " + contents.get(table.name()) + " was saved, "
                        + content + " arrived");
            }
        }
        String arrived = head(to);
        if (contents.size() != tables.size() || !arrived.equals(head.get())) {
            throw new SQLException("Not every table arrived, or the audit trail does not reach " + head.get());
        }
        return arrived;
    }

    private String run(Connection to, Map<String, String> contents) throws SQLException, IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(END)) {
                return line.substring(END.length());
            } else if (line.startsWith(CONTENT)) {
                String[] content = line.substring(CONTENT.length()).split("=", 2);
                contents.put(content[0], content[1]);
            } else if (line.startsWith("copy ")) {
                rows(to.unwrap(PGConnection.class).getCopyAPI().copyIn(line));
            } else {
                TablesToFill.execute(to, line);
            }
        }
        throw cutOff();
    }

    private void rows(CopyIn copy) throws SQLException, IOException {
        try {
            for (String line = next(lines.readLine()); !line.equals(END_OF_ROWS); line = next(lines.readLine())) {
                byte[] row = (line + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String next(@Nullable String line) {
        if (line == null) {
            throw cutOff();
        }
        return line;
    }

    private static StartupRefused cutOff() {
        return new StartupRefused("The saved database is cut off.", "Take another copy of it.");
    }
}
