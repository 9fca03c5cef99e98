package clinic.vein.embedded;

import clinic.vein.embedded.PostgresPrograms.Outcome;
import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own folder: made by {@code initdb} with a password, and checked before a server opens it. */
final class DatabaseCluster {

    private static final String MAJOR_VERSION = "17";

    private DatabaseCluster() {}

    static void openOrCreate(DataFolder folder, PostgresPrograms programs, ServerAccount account) {
        if (Files.exists(folder.cluster())) {
            check(folder);
        } else {
            create(folder, programs, account);
        }
    }

    private static void create(DataFolder folder, PostgresPrograms programs, ServerAccount account) {
        DatabasePassword.in(folder.password());
        account.own(folder.password());
        WholeFolder.create(folder.cluster(), unfinished -> {
            account.own(unfinished);
            // The builtin locale sorts and folds alike on every platform, whatever the machine's own locales.
            Outcome initdb = programs.run(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + EmbeddedPostgresServer.SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + folder.password(),
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            if (initdb.failed()) {
                throw new StartupRefused(
                        "The embedded database cannot be created in " + folder.root() + ": " + initdb.lastLine(),
                        "Check the folder's owner and free space, or choose another with clinic.data-directory.");
            }
        });
    }

    private static void check(DataFolder folder) {
        String version = majorVersion(folder.cluster());
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartupRefused(
                    "The data folder " + folder.root() + " was written by PostgreSQL " + version
                            + "; this application brings PostgreSQL " + MAJOR_VERSION + ".",
                    "Start the release that wrote it and move the data with pg_dump,"
                            + " or choose another folder with clinic.data-directory.");
        }
        if (!Files.isRegularFile(folder.password())) {
            throw corrupt(folder, folder.password().getFileName() + " is missing", null);
        }
    }

    private static String majorVersion(Path cluster) {
        Path file = cluster.resolve("PG_VERSION");
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw corrupt(DataFolder.around(cluster), "PG_VERSION cannot be read", e);
        }
    }

    static StartupRefused corrupt(DataFolder folder, @Nullable String symptom, @Nullable Throwable cause) {
        return new StartupRefused(
                "The database in " + folder.root() + " is damaged: " + symptom + ".",
                "Put back a backup of the folder, or choose another with clinic.data-directory to begin an empty one.",
                cause);
    }
}
