package clinic.vein.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a configured database the application brings its own; Spring Boot builds the pool for either alike. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedDatabase
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedPostgresServer embeddedPostgresServer(@Value("${clinic.data-directory:data}") String dataDirectory) {
        return EmbeddedPostgresServer.start(DataFolder.at(Path.of(dataDirectory)));
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgresServer server) {
        return new EmbeddedConnectionDetails(server);
    }

    private record EmbeddedConnectionDetails(EmbeddedPostgresServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return ClinicDatabase.NAME;
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url(ClinicDatabase.NAME);
        }
    }
}
