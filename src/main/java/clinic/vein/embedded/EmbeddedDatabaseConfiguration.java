package clinic.vein.embedded;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.system.DiskSpaceHealthIndicator;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Without a configured database the application brings its own; Spring Boot builds the pool for either alike. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedDatabase
public class EmbeddedDatabaseConfiguration {

    /** Six segments of the write-ahead log. */
    private static final DataSize ROOM_TO_WRITE = DataSize.ofMegabytes(96);

    @Bean
    EmbeddedPostgresServer embeddedPostgresServer(ObjectProvider<DatabaseStart> headStart, Environment environment) {
        DatabaseStart start = headStart.getIfAvailable();
        return start == null ? EmbeddedPostgresServer.start(DatabaseHeadStart.folder(environment)) : start.await();
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgresServer server) {
        return new EmbeddedConnectionDetails(server);
    }

    @Bean
    FlywayConnectionDetails embeddedMigrationDetails(EmbeddedPostgresServer server) {
        return new EmbeddedMigrationDetails(server);
    }

    /** Liveness speaks up when the server stays away, so that whoever watches the application starts it anew. */
    @Bean
    SmartInitializingSingleton embeddedServerLiveness(EmbeddedPostgresServer server, ApplicationContext context) {
        return () -> server.onOutage(outage -> AvailabilityChangeEvent.publish(
                context, outage == Outage.OVER ? LivenessState.CORRECT : LivenessState.BROKEN));
    }

    /** Down before the disk is full, while what is under way can still be saved. */
    @Bean
    HealthIndicator dataFolderHealthIndicator(EmbeddedPostgresServer server) {
        return new DiskSpaceHealthIndicator(server.folder().toFile(), ROOM_TO_WRITE);
    }

    private record EmbeddedMigrationDetails(EmbeddedPostgresServer server) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return ClinicDatabase.OWNER;
        }

        @Override
        public String getPassword() {
            return server.password(ClinicDatabase.OWNER);
        }

        @Override
        public String getJdbcUrl() {
            return server.url(ClinicDatabase.NAME);
        }
    }

    private record EmbeddedConnectionDetails(EmbeddedPostgresServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return ClinicDatabase.APPLICATION;
        }

        @Override
        public String getPassword() {
            return server.password(ClinicDatabase.APPLICATION);
        }

        @Override
        public String getJdbcUrl() {
            return server.url(ClinicDatabase.NAME);
        }
    }
}
