package clinic.vein.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tests' databases, all on one server: in a container where a Docker engine answers, else embedded. The system
 * property {@code clinic.tests.database} ({@code docker} or {@code embedded}) decides otherwise.
 */
public final class TestPostgres {

    /** Unpacked once for all tests, and kept between runs. */
    static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    static final String ROLE = "tests";

    private static final Logger LOG = LoggerFactory.getLogger(TestPostgres.class);

    private final TestServer server;
    private final AtomicInteger databases = new AtomicInteger();

    private TestPostgres(TestServer server) throws SQLException {
        this.server = server;
        try (Connection superuser = server.superuser();
                Statement statement = superuser.createStatement()) {
            for (String old : names(statement, "select datname from pg_database where datname ~ '^test_[0-9]+$'")) {
                statement.execute("drop database " + old + " with (force)");
            }
            if (names(statement, "select rolname from pg_roles where rolname = '" + ROLE + "'")
                    .isEmpty()) {
                statement.execute("create role " + ROLE + " login password '" + ROLE + "'");
            }
        }
    }

    /** The one server of this JVM, started when it is first asked for. */
    public static TestPostgres instance() {
        return Started.INSTANCE;
    }

    /** An empty database, owned by a role that is no superuser. */
    public Database freshDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection superuser = server.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create database " + name + " owner " + ROLE);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database for tests", e);
        }
        return new Database(server.url(name), ROLE, ROLE);
    }

    public record Database(String url, String username, String password) {}

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
