package clinic.vein.embedded;

import clinic.vein.embedded.PostgresPrograms.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Starts and stops the server of one data folder with {@code pg_ctl}. */
record ServerControl(DataFolder folder, PostgresPrograms programs) {

    /** Given on the command line, where they win over anything written in the cluster's own files. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", EmbeddedPostgresServer.LOOPBACK,
            "unix_socket_directories", "",
            "timezone", "UTC",
            "log_timezone", "UTC",
            // No row's content in the server's log: details and statements quote it.
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic");

    /** Long enough for a crash recovery; pg_ctl comes back at once when the server gives up. */
    private static final String START_SECONDS = "600";

    private static final String STOP_SECONDS = "60";

    Outcome start(int port, Map<String, String> overrides) {
        keepPreviousLog();
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(overrides);
        String options = settings.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("", "-p " + port, ""));
        return programs.run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + START_SECONDS,
                "--pgdata=" + folder.cluster(),
                "--log=" + folder.log(),
                "--options=" + options);
    }

    void stop() {
        Outcome fast = stop("fast");
        if (fast.failed() && isRunning() && stop("immediate").failed() && isRunning()) {
            throw new IllegalStateException("PostgreSQL on " + folder.root() + " does not stop: " + fast.lastLine());
        }
    }

    private Outcome stop(String mode) {
        return programs.run(
                "pg_ctl",
                "stop",
                "--wait",
                "--timeout=" + STOP_SECONDS,
                "--mode=" + mode,
                "--pgdata=" + folder.cluster());
    }

    private boolean isRunning() {
        return !programs.run("pg_ctl", "status", "--pgdata=" + folder.cluster()).failed();
    }

    private void keepPreviousLog() {
        try {
            if (Files.exists(folder.log())) {
                Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set the log " + folder.log() + " aside", e);
        }
    }

    /** The last thing the server said before it gave up. */
    String lastWords() {
        try {
            return Files.readString(folder.log(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .map(line -> line.replaceFirst("^.*(FATAL|PANIC): +", ""))
                    .reduce((first, last) -> last)
                    .orElse("see " + folder.log());
        } catch (IOException e) {
            return "it left no log";
        }
    }
}
