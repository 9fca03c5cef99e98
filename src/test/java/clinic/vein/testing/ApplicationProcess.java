package clinic.vein.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** An application in a process of its own, at an address that stays the same however often it is killed and started again. */
public final class ApplicationProcess {

    /** As long as {@code stop_grace_period} of the compose files. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(75);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    private final int port;
    private final Path log;
    private final List<String> settings;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    public ApplicationProcess(int port, Path log, List<String> settings) {
        this.port = port;
        this.log = log;
        this.settings = settings;
    }

    /** Below those that systems give to outgoing connections, one of which would take it while nobody listens there. */
    public static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }

    public int port() {
        return port;
    }

    /** @param program what a JVM is told: options, and the jar or the class that it runs */
    public void start(List<String> program) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(program);
        command.add("--server.port=" + port);
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Comes back when it takes requests. */
    public void awaitReady() {
        Eventually.await()
                .alias("start of the application at " + port + ", see " + log)
                .failFast("It ended", () -> !process.isAlive())
                .until(() -> readiness() == 200);
    }

    /** @return the status, 0 where nobody answers */
    public int readiness() throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                    .timeout(LONGEST_ANSWER)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does; an embedded database server lives on. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As an operator stops it. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application at " + port + " does not stop");
        }
    }

    /** Whether it was started or not. */
    public void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
