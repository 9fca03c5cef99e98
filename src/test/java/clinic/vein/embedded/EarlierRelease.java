package clinic.vein.embedded;

import clinic.vein.workflow.engine.EngineTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;

/**
 * What an earlier release left in its database, invented patients alone. A release is kept by running it with its demo data
 * into a folder, and by {@code main} on that folder when it has ended.
 */
public final class EarlierRelease {

    /**
     * No free times but those of two weeks, of a letter's paper the beginning, and none of the engine's history, which is for
     * operation alone.
     */
    private static final List<String> SMALLER = List.of(
            "set session_replication_role = replica",
            "delete from engine.act_hi_actinst where end_time_ is not null",
            "delete from engine.act_hi_taskinst where end_time_ is not null",
            "update clinic.letter set pdf = substring(pdf for 64)",
            "delete from clinic.slot where starts_at not between now() and now() + interval '2 weeks'"
                    + " and id not in (select slot_id from clinic.booking)");

    private EarlierRelease() {}

    public static void restore(String release, TestPostgres.Database database) throws IOException, SQLException {
        try (InputStream file = EarlierRelease.class.getResourceAsStream("/releases/" + release + ".sql.gz");
                Connection owner =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            SavedDatabase saved = SavedDatabase.open(new GZIPInputStream(Objects.requireNonNull(file, release)));
            Flyway.configure()
                    .dataSource(database.url(), database.owner(), database.ownerPassword())
                    .schemas("clinic", "engine")
                    .defaultSchema("clinic")
                    .locations("classpath:db/clinic")
                    .javaMigrations(EngineTables.migration())
                    .target(saved.version())
                    .load()
                    .migrate();
            owner.setAutoCommit(false);
            saved.restoreInto(owner);
            owner.commit();
        }
    }

    /** {@code main <a copy of the data folder> <file>} */
    public static void main(String[] arguments) throws IOException, SQLException {
        DataFolder folder = DataFolder.at(Path.of(arguments[0]));
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, folder.programs(), Map.of());
                Connection superuser = server.connect(EmbeddedPostgresServer.SUPERUSER, ClinicDatabase.NAME);
                OutputStream file = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            TablesToFill.execute(superuser, SMALLER);
            SavedDatabase.write(superuser, file);
        }
    }
}
