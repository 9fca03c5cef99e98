package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The server that an earlier application left in {@code postmaster.pid}. After {@code kill -9} of the JVM PostgreSQL
 * runs on, and a new server on the same folder would refuse to start. Asked for under the {@link FolderLock} only, so
 * no living application uses it.
 */
record LeftoverServer(Path cluster, ProcessHandle process, Optional<Instant> started) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    static Optional<LeftoverServer> of(DataFolder folder) {
        try {
            PostmasterFile left = PostmasterFile.of(folder);
            if (!left.namesAProcess()) {
                // Cut off while it was written: the next server would refuse it.
                Files.deleteIfExists(PostmasterFile.path(folder.cluster()));
            }
            return left.process().map(process -> new LeftoverServer(folder.cluster(), process, left.started()));
        } catch (IOException e) {
            throw DatabaseCluster.corrupt(folder, "postmaster.pid cannot be read", e);
        }
    }

    /** Stops the server; or, when the process number has passed to a stranger, forgets it. */
    void stop(ServerControl control) {
        if (isOurs()) {
            control.stop();
        } else if (isPostgres()) {
            throw new StartupRefused(
                    "A PostgreSQL server (process " + process.pid() + ") may be using the data folder "
                            + cluster.getParent() + ".",
                    "Stop that server, then start again.");
        } else {
            forget();
        }
    }

    private boolean isOurs() {
        return isPostgres() && (servesThisFolder() || startedAsWritten());
    }

    private boolean isPostgres() {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElseGet(this::servesThisFolder);
    }

    private boolean servesThisFolder() {
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .isPresent();
    }

    private boolean startedAsWritten() {
        return started.flatMap(written -> process.info()
                        .startInstant()
                        .map(actual -> Duration.between(written, actual).abs().compareTo(CLOCK_TOLERANCE) <= 0))
                .orElse(false);
    }

    /** The next server would take the stranger for a rival. */
    private void forget() {
        try {
            Files.deleteIfExists(PostmasterFile.path(cluster));
        } catch (IOException e) {
            throw DatabaseCluster.corrupt(DataFolder.around(cluster), "postmaster.pid cannot be removed", e);
        }
    }
}
