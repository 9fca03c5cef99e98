package clinic.vein.cluster;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One application as a process of its own, at an address that stays the same. */
final class Node {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(75);

    private final int port;
    private final File log;
    private final List<String> settings;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    Node(int port, File log, List<String> settings) {
        this.port = port;
        this.log = log;
        this.settings = settings;
    }

    int port() {
        return port;
    }

    void start(String classPath) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                classPath,
                "clinic.vein.VeinClinicReferral",
                "--server.port=" + port));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    void awaitReady() throws InterruptedException {
        Instant last = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            if (Instant.now().isAfter(last) || !process.isAlive()) {
                throw new IllegalStateException("The application at " + port + " does not start; see " + log);
            }
            Thread.sleep(250);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(3))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator stops it. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application at " + port + " does not stop");
        }
    }

    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
