package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
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
            PostmasterFile server = PostmasterFile.of(folder);
            Optional<Integer> port = server.process().flatMap(alive -> server.port());
            return port.isPresent() ? connect(folder, port.get()) : start(folder);
        }
    }

    /** Of the data folder, whatever other database the settings name. */
    static SourceDatabase stopped(String... settings) throws SQLException {
        try (ConfigurableApplicationContext context = settingsOnly(settings)) {
            return start(existing(context.getEnvironment()));
        }
    }

    private static SourceDatabase connect(DataFolder folder, int port) throws SQLException {
        return new SourceDatabase(
                DriverManager.getConnection(
                        "jdbc:postgresql://" + EmbeddedPostgresServer.LOOPBACK + ":" + port + "/" + ClinicDatabase.NAME,
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
