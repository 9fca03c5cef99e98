package clinic.vein.embedded;

import clinic.vein.embedded.PostgresPrograms.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it has ended without being asked to: killed, or for want of memory. On the same port, since
 * the connection pool was built on it; what was committed is there again, as after any crash.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    /** The first tries meet children of the ended server that have not all noticed yet. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** At least three seconds after the end: whoever watches the application may then start it anew. */
    private static final int LASTING_AFTER = 6;

    private final ServerControl control;
    private final int port;
    private final Map<String, String> overrides;
    private final List<Consumer<Outage>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Thread thread = new Thread(this::watch, "embedded-postgres-watch");

    ServerWatch(ServerControl control, int port, Map<String, String> overrides) {
        this.control = control;
        this.port = port;
        this.overrides = overrides;
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    void tell(Consumer<Outage> listener) {
        listeners.add(listener);
    }

    private void watch() {
        while (!closed.isDone()) {
            process()
                    .ifPresent(running ->
                            CompletableFuture.anyOf(running.onExit(), closed).join());
            if (!closed.isDone()) {
                LOG.error("Embedded PostgreSQL has ended: {}. It is started again.", control.lastWords());
                startAgain();
            }
        }
    }

    private Optional<ProcessHandle> process() {
        try {
            return LeftoverServer.of(control.folder()).map(LeftoverServer::process);
        } catch (RuntimeException unreadable) {
            LOG.warn("Embedded PostgreSQL cannot be watched: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private void startAgain() {
        for (int tries = 1; !closed.isDone(); tries++) {
            if (starts()) {
                LOG.warn("Embedded PostgreSQL listens again on port {} after {} tries", port, tries);
                if (tries >= LASTING_AFTER) {
                    tellAll(Outage.OVER);
                }
                return;
            }
            if (tries == LASTING_AFTER) {
                LOG.error("Embedded PostgreSQL does not start again: {}", control.lastWords());
                tellAll(Outage.LASTING);
            }
            pause(tries);
        }
    }

    private boolean starts() {
        try {
            LeftoverServer.of(control.folder()).ifPresent(leftover -> leftover.stop(control));
            Outcome start = control.start(port, overrides);
            return !start.failed();
        } catch (RuntimeException failure) {
            LOG.warn("Embedded PostgreSQL cannot be started: {}", failure.getMessage());
            return false;
        }
    }

    private void tellAll(Outage outage) {
        listeners.forEach(listener -> listener.accept(outage));
    }

    private void pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        closed.copy()
                .completeOnTimeout(null, pause.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Waits for a start that is under way, so that no server is left behind. */
    @Override
    public void close() {
        closed.complete(null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
