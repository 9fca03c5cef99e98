package clinic.vein.platform;

import clinic.vein.kernel.StartupRefused;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Migrations run as the owner of the tables and grant the application's role what it needs; one role cannot be both. */
@Component
public class TwoDatabaseRoles implements FlywayConfigurationCustomizer {

    private final JdbcConnectionDetails application;
    private final ObjectProvider<FlywayConnectionDetails> migrationDetails;

    /** @param migrationDetails none where spring.flyway.enabled is false and migrations run elsewhere */
    TwoDatabaseRoles(JdbcConnectionDetails application, ObjectProvider<FlywayConnectionDetails> migrationDetails) {
        this.application = application;
        this.migrationDetails = migrationDetails;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        FlywayConnectionDetails owner = migrationDetails.getObject();
        if (owner.getUsername() == null || owner.getUsername().isBlank()) {
            throw refused("spring.flyway.user is not set: the database needs two roles, the owner of its tables and the"
                    + " application's own.");
        }
        if (owner.getUsername().equals(application.getUsername())) {
            throw refused("spring.flyway.user and spring.datasource.username are the same role, which would let the"
                    + " application change its own audit trail.");
        }
        if (application.getUsername() == null || application.getUsername().contains("\"")) {
            throw refused("spring.datasource.username is not set, or holds a quotation mark.");
        }
        migrations.placeholders(Map.of("application", application.getUsername()));
    }

    private static StartupRefused refused(String problem) {
        return new StartupRefused(
                problem,
                "Create both roles as the README shows. Set spring.flyway.user and spring.flyway.password to the owner,"
                        + " spring.datasource.username and spring.datasource.password to the application's role.");
    }
}
