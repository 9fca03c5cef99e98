package clinic.vein.embedded;

import clinic.vein.testing.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The jar as an operator runs it, with the embedded database. */
public final class PackagedApplication {

    private final Path jar;
    private final DataFolder folder;
    private final ApplicationProcess process;

    public PackagedApplication(Path jar, Path dataFolder, String... settings) throws IOException {
        this.jar = jar;
        this.folder = DataFolder.at(dataFolder);
        this.process = new ApplicationProcess(
                ApplicationProcess.freePort(),
                folder.root().resolve("application.log"),
                Stream.concat(Stream.of("--clinic.data-directory=" + folder.root()), Stream.of(settings))
                        .toList());
    }

    public int port() {
        return process.port();
    }

    /** @return how long it took until it took requests */
    public Duration start() throws IOException {
        Instant begin = Instant.now();
        process.start(program());
        process.awaitReady();
        return Duration.between(begin, Instant.now());
    }

    /**
     * It starts often here, and the cores are the load's as well: compiled once and not twice, and with the classes of the
     * first run that came to its end, as an operator may keep them.
     */
    private List<String> program() {
        Path classes = jar.resolveSibling("classes.jsa");
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                (Files.exists(classes) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + classes,
                "-jar",
                jar.toString());
    }

    /** @return the status, 0 where nobody answers */
    public int readiness() throws InterruptedException {
        return process.readiness();
    }

    /** As {@code kill -9} does; its database server lives on. */
    public void kill() {
        process.kill();
    }

    public void stop() throws InterruptedException {
        process.stop();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void killDatabase() throws IOException {
        PostmasterFile.of(folder).process().orElseThrow().destroyForcibly();
    }

    /** As nobody works: with every right. */
    public Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + PostmasterFile.of(folder).port().orElseThrow() + "/" + ClinicDatabase.NAME,
                EmbeddedPostgresServer.SUPERUSER,
                DatabasePassword.in(folder.password()));
    }
}
