package clinic.vein.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tests' databases, all on one server: in a container where a Docker engine answers, else embedded. The system
 * property {@code clinic.tests.database} ({@code docker} or {@code embedded}) decides otherwise.
 */
public final class TestPostgres {

    /** Tests run in several JVMs at once, each with a server of its own. */
    static final String FORK = System.getProperty("clinic.tests.fork", "fork-1");

    /** Unpacked once for all tests of a JVM, and kept between runs. */
    static final Path PROGRAMS = Path.of("target", "postgres-programs", FORK).toAbsolutePath();

    static final String OWNER = "tests_owner";

    static final String APPLICATION = "tests";

    private static final String MIGRATED = "test_0";

    private static final Logger LOG = LoggerFactory.getLogger(TestPostgres.class);

    private final TestServer server;
    private final AtomicInteger databases = new AtomicInteger();
    private boolean migrated;

    private TestPostgres(TestServer server) throws SQLException {
        this.server = server;
        try (Connection superuser = server.superuser();
                Statement statement = superuser.createStatement()) {
            for (String old : names(statement, "select datname from pg_database where datname ~ '^test_[0-9]+$'")) {
                statement.execute("drop database " + old + " with (force)");
            }
            // A slow hash protects nobody here, and each connection computes it anew.
            statement.execute("set scram_iterations = 1");
            for (String role : List.of(OWNER, APPLICATION)) {
                if (names(statement, "select rolname from pg_roles where rolname = '" + role + "'")
                        .isEmpty()) {
                    statement.execute("create role " + role);
                }
                statement.execute("alter role " + role + " login password '" + role + "'");
            }
        }
    }

    /** The one server of this JVM, started when it is first asked for. */
    public static TestPostgres instance() {
        return Started.INSTANCE;
    }

    /** To unpack them anew takes longer than most that a test does with a folder of its own. */
    static void lendPrograms(DataFolder folder) throws IOException {
        if (Files.notExists(folder.programs())) {
            PostgresPrograms.unpackedIn(PROGRAMS, ServerAccount.of(folder));
            Files.createSymbolicLink(folder.programs(), PROGRAMS);
        }
    }

    /** An empty database with the two roles of every installation: neither its owner nor the other is a superuser. */
    public Database freshDatabase() {
        return create("test_" + databases.incrementAndGet(), "template1");
    }

    /** A database with the clinic's tables, but not the engine's: a copy of the first, which the migrations made. */
    public synchronized Database migratedDatabase() {
        if (!migrated) {
            create(MIGRATED, "template1").migrations().load().migrate();
            migrated = true;
        }
        return create("test_" + databases.incrementAndGet(), MIGRATED);
    }

    private Database create(String name, String template) {
        try (Connection superuser = server.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database for tests", e);
        }
        return new Database(server.url(name), APPLICATION, APPLICATION, OWNER, OWNER);
    }

    /** Connects as nobody in production does, to do what an intruder with the whole server could. */
    public Connection superuser(String url) throws SQLException {
        Connection connection = server.superuser(url.substring(url.lastIndexOf('/') + 1));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to engine, clinic");
        }
        return connection;
    }

    /**
     * @param username the application's role
     * @param owner the role that runs the migrations
     */
    public record Database(String url, String username, String password, String owner, String ownerPassword) {

        /** By the names that the application knows. */
        public Map<String, Object> settings() {
            return Map.of(
                    "spring.datasource.url", url,
                    "spring.datasource.username", username,
                    "spring.datasource.password", password,
                    "spring.flyway.user", owner,
                    "spring.flyway.password", ownerPassword,
                    // Contexts stay cached, each with its pool: idle ones must not use up the server.
                    "spring.datasource.hikari.minimum-idle", "1");
        }

        /** @param role the application's or the owner's */
        public HikariDataSource pool(String role) {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(url);
            pool.setUsername(role);
            pool.setPassword(role.equals(owner) ? ownerPassword : password);
            pool.addDataSourceProperty("currentSchema", "engine,clinic");
            pool.setMaximumPoolSize(10);
            pool.setMinimumIdle(0);
            pool.setConnectionTimeout(300_000);
            return new HikariDataSource(pool);
        }

        /** The migrations as the application runs them: by the owner, with the grants for the application after them. */
        public FluentConfiguration migrations() {
            return Flyway.configure()
                    .dataSource(url, owner, ownerPassword)
                    .schemas("clinic", "engine")
                    .defaultSchema("clinic")
                    .locations("classpath:db/clinic", "classpath:db/grants")
                    .placeholders(Map.of("application", username));
        }
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static final class Started {

        static final TestPostgres INSTANCE = start();

        private static TestPostgres start() {
            try {
                return new TestPostgres(choose(System.getProperty("clinic.tests.database", "")));
            } catch (SQLException e) {
                throw new IllegalStateException("The tests' PostgreSQL is not usable", e);
            }
        }

        private static TestServer choose(String wanted) {
            return switch (wanted) {
                case "docker" -> TestServer.inDocker();
                case "embedded" -> TestServer.embedded();
                case "" -> DockerEngine.answers() ? inDockerIfPossible() : TestServer.embedded();
                default ->
                    throw new IllegalArgumentException("clinic.tests.database: docker or embedded, not " + wanted);
            };
        }

        /** An engine that answers may still lack the image and the way to a registry. */
        private static TestServer inDockerIfPossible() {
            try {
                return TestServer.inDocker();
            } catch (RuntimeException e) {
                LOG.warn("Docker answers but starts no PostgreSQL, so the embedded one is used: {}", e.getMessage());
                return TestServer.embedded();
            }
        }
    }
}
