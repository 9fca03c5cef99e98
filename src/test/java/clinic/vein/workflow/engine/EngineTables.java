package clinic.vein.workflow.engine;

import clinic.vein.embedded.TestPostgres;
import org.flywaydb.core.api.migration.JavaMigration;

/** Lends the migration that makes the engine's tables to tests of databases without an application. */
public final class EngineTables {

    private EngineTables() {}

    public static JavaMigration migration() {
        return new V001__Camunda_7_24_0_schema();
    }

    /** An otherwise empty database. */
    static TestPostgres.Database withTheClinics() {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        database.migrations().javaMigrations(migration()).load().migrate();
        return database;
    }
}
