package clinic.vein.audit.jdbc;

import clinic.vein.audit.AuditChain;
import clinic.vein.audit.AuditEvents;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores as the application has them, for tests outside this package. */
public final class TrailStores {

    private TrailStores() {}

    public static AuditEvents events(DataSource database) {
        return new JdbcAuditEvents(JdbcClient.create(database), () -> "192.0.2.1");
    }

    public static AuditChain chain(DataSource database) {
        return new JdbcAuditChain(JdbcClient.create(database), new JdbcTemplate(database));
    }
}
