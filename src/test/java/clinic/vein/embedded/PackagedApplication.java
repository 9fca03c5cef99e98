package clinic.vein.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The jar as an operator runs it, at an address that stays the same however often it is killed and started again. */
public final class PackagedApplication {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int PORT_LINE = 3;

    private final Path jar;
    private final DataFolder folder;
    private final List<String> settings;
    private final int port = freePort();
    private Process process;

    public PackagedApplication(Path jar, Path dataFolder, String... settings) {
        this.jar = jar;
        this.folder = DataFolder.at(dataFolder);
        this.settings = List.of(settings);
    }

    public int port() {
        return port;
    }

    /** Comes back when it takes requests. */
    public Duration start() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--clinic.data-directory=" + folder.root()));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.root().resolve("application.log").toFile()))
                .start();
        while (readiness() != 200) {
            if (!process.isAlive() || begin.plus(LONGEST_START).isBefore(Instant.now())) {
                throw new IOException("It does not start: see " + folder.root().resolve("application.log"));
            }
            Thread.sleep(250);
        }
        return Duration.between(begin, Instant.now());
    }

    /** @return the status, 0 where nobody answers */
    public int readiness() throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** As {@code kill -9} does; its database server lives on. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void killDatabase() throws IOException {
        ProcessHandle.of(Long.parseLong(postmaster(0))).orElseThrow().destroyForcibly();
    }

    /** As nobody works: with every right. */
    public Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(PORT_LINE) + "/" + ClinicDatabase.NAME,
                EmbeddedPostgresServer.SUPERUSER,
                DatabasePassword.in(folder.password()));
    }

    private String postmaster(int line) throws IOException {
        return Files.readAllLines(folder.cluster().resolve("postmaster.pid"))
                .get(line)
                .strip();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
