package clinic.vein.workflow.engine;

import org.flywaydb.core.api.migration.JavaMigration;

/** Lends the migration that makes the engine's tables to tests of databases without an application. */
public final class EngineTables {

    private EngineTables() {}

    public static JavaMigration migration() {
        return new V001__Camunda_7_24_0_schema();
    }
}
