package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import clinic.vein.testing.FoldersInMemory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL server that lives as long as the tests' JVM and need not outlive a power cut. */
interface TestServer {

    String MAX_CONNECTIONS = "300";

    /** The server then counts what it does, without the images of whole pages, which come by the clock and not by the work. */
    boolean BENCHMARK = Boolean.getBoolean("clinic.tests.benchmark");

    String url(String database);

    Connection superuser(String database) throws SQLException;

    default Connection superuser() throws SQLException {
        return superuser("postgres");
    }

    /** The embedded server that the application brings, in a folder of its own in memory or below {@code target}. */
    static TestServer embedded() {
        boolean inMemory = inMemory();
        DataFolder folder = inMemory ? DataFolder.at(FoldersInMemory.make("databases-")) : freeFolder();
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(
                folder,
                TestPostgres.PROGRAMS,
                BENCHMARK
                        ? Map.of(
                                "max_connections",
                                MAX_CONNECTIONS,
                                "shared_preload_libraries",
                                "pg_stat_statements",
                                "full_page_writes",
                                "off")
                        : Map.of("max_connections", MAX_CONNECTIONS, "fsync", "off"));
        // After the application contexts, which Spring closes in the same shutdown hook.
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            if (inMemory) {
                FileSystemUtils.deleteRecursively(folder.root().toFile());
            }
        });
        return new Embedded(server);
    }

    static TestServer inDocker() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + MAX_CONNECTIONS);
        container.start();
        SpringApplication.getShutdownHandlers().add(container::stop);
        return new InDocker(container);
    }

    private static DataFolder freeFolder() {
        for (int number = 1; ; number++) {
            DataFolder folder = DataFolder.at(Path.of("target", "test-postgres", TestPostgres.FORK + "-" + number));
            try {
                FolderLock.acquire(folder).close();
                return folder;
            } catch (StartupRefused inUse) {
                continue; // by tests that run elsewhere at the same time
            }
        }
    }

    /** A benchmark's is on the disk, which it measures too, and which its many patients need. */
    static boolean inMemory() {
        return !BENCHMARK && FoldersInMemory.areMade();
    }

    record Embedded(EmbeddedPostgresServer server) implements TestServer {

        @Override
        public String url(String database) {
            return server.url(database);
        }

        @Override
        public Connection superuser(String database) throws SQLException {
            return server.connect(EmbeddedPostgresServer.SUPERUSER, database);
        }
    }

    record InDocker(PostgreSQLContainer container) implements TestServer {

        @Override
        public String url(String database) {
            return "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/" + database;
        }

        @Override
        public Connection superuser(String database) throws SQLException {
            return DriverManager.getConnection(url(database), container.getUsername(), container.getPassword());
        }
    }
}
