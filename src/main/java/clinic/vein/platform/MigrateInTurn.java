package clinic.vein.platform;

import clinic.vein.kernel.sql.SetUpTurn;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Flyway's own lock covers the migrations, but not the making of schemas before them and the grants after them. */
@Component
public class MigrateInTurn implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway migrations) {
        SetUpTurn.take(migrations.getConfiguration().getDataSource(), migrations::migrate);
    }
}
