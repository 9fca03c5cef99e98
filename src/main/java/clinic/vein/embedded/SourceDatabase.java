package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A database that is read, as the owner of its tables.
 *
 * @param server that was started for it; null where one runs already
 */
record SourceDatabase(Connection connection, @Nullable EmbeddedPostgresServer server) implements AutoCloseable {

    /** Line of {@code postmaster.pid} that holds the port. */
    private static final int PORT_LINE = 3;

    /** Of an application that works, or of one that has stopped: the settings are those of its start. */
    static SourceDatabase running(String... settings) throws SQLException, IOException {
        try (ConfigurableApplicationContext context = settingsOnly(settings)) {
            Environment environment = context.getEnvironment();
            if (!EmbeddedDatabaseCondition.matches(environment)) {
                return new SourceDatabase(
                        DriverManager.getConnection(
                                environment.getRequiredProperty("spring.datasource.url"),
                                environment.getRequiredProperty("spring.flyway.user"),
                                environment.getRequiredProperty("spring.flyway.password")),
                        null);
            }
            DataFolder folder = existing(environment);
            Path running = folder.cluster().resolve("postmaster.pid");
            return Files.exists(running) && isAlive(running) ? connect(folder, running) : start(folder);
        }
    }

    /** Of the data folder, whatever other database the settings name. */
    static SourceDatabase stopped(String... settings) throws SQLException {
        try (ConfigurableApplicationContext context = settingsOnly(settings)) {
            return start(existing(context.getEnvironment()));
        }
    }

    /** A power cut leaves the file. */
    private static boolean isAlive(Path running) throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(running).get(0).strip()))
                .isPresent();
    }

    private static SourceDatabase connect(DataFolder folder, Path running) throws SQLException, IOException {
        List<String> lines = Files.readAllLines(running);
        return new SourceDatabase(
                DriverManager.getConnection(
                        "jdbc:postgresql://" + EmbeddedPostgresServer.LOOPBACK + ":"
                                + lines.get(PORT_LINE).strip() + "/" + ClinicDatabase.NAME,
                        ClinicDatabase.OWNER,
                        DatabasePassword.in(folder.password(ClinicDatabase.OWNER))),
                null);
    }

    private static SourceDatabase start(DataFolder folder) throws SQLException {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder);
        return new SourceDatabase(server.connect(ClinicDatabase.OWNER, ClinicDatabase.NAME), server);
    }

    private static DataFolder existing(Environment environment) {
        Path root = Path.of(environment.getProperty("clinic.data-directory", "data"));
        if (Files.notExists(root.resolve("postgres"))) {
            throw new StartupRefused(
                    "There is no database in " + root.toAbsolutePath() + ".",
                    "Name its folder with clinic.data-directory.");
        }
        return DataFolder.at(root);
    }

    private static ConfigurableApplicationContext settingsOnly(String... settings) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(settings);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (server != null) {
            server.close();
        }
    }

    /** The settings are read, and nothing is started. */
    static class Nothing {}
}
