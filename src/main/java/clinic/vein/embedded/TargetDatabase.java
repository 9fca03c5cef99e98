package clinic.vein.embedded;

import clinic.vein.platform.TwoDatabaseRoles;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The database that the settings name, embedded or the operator's, filled with a saved one: all of it, or nothing. */
final class TargetDatabase {

    private TargetDatabase() {}

    static String fill(SavedDatabase saved, String... settings) throws SQLException, IOException {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(EmptyDatabase.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .run(settings);
                Connection owner = context.getBean(Flyway.class)
                        .getConfiguration()
                        .getDataSource()
                        .getConnection()) {
            EmptyTarget.reserve(
                    owner, context.getBean(JdbcConnectionDetails.class).getUsername());
            EmptyTarget.makeRoom(owner);
            try {
                migrate(context.getBean(Flyway.class), saved.version());
                owner.setAutoCommit(false);
                String head = saved.restoreInto(owner);
                EmptyTarget.isWhole(owner);
                owner.commit();
                return "All tables are there and the same; the audit trail reaches " + head;
            } catch (SQLException | IOException | RuntimeException e) {
                if (!owner.getAutoCommit()) {
                    owner.rollback();
                    owner.setAutoCommit(true);
                }
                EmptyTarget.clear(owner);
                throw e;
            }
        }
    }

    /** As far as the saved database had come; the next start goes on from there, and grants the application's rights. */
    private static void migrate(Flyway all, String version) {
        Flyway.configure()
                .configuration(all.getConfiguration())
                .locations("classpath:db/clinic")
                .target(version)
                .load()
                .migrate();
    }

    /** Not found by the application's own scan, since it is no configuration there. */
    @Import({EmbeddedDatabaseConfiguration.class, TwoDatabaseRoles.class})
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan(
            basePackages = "clinic.vein.workflow.engine",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    static class EmptyDatabase {

        /** The saved database says how far. */
        @Bean
        FlywayMigrationStrategy later() {
            return flyway -> {};
        }
    }
}
