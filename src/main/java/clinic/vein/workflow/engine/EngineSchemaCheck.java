package clinic.vein.workflow.engine;

import clinic.vein.kernel.StartupRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine itself checks that its tables are there, not which version they have. */
@Component
@DependsOnDatabaseInitialization
class EngineSchemaCheck implements InitializingBean {

    static final String REQUIRED = "7.24.0";

    private final JdbcClient jdbc;

    EngineSchemaCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        String found = jdbc.sql("""
                        select version_
                        from engine.act_ge_schema_log
                        order by timestamp_ desc, length(id_) desc, id_ desc
                        limit 1
                        """).query(String.class).optional().orElse("unknown");
        if (!found.equals(REQUIRED)) {
            throw new StartupRefused(
                    "The process engine's tables have version " + found + "; this application needs " + REQUIRED + ".",
                    "Use the release that fits the database, or bring schema engine to " + REQUIRED
                            + " with Camunda's upgrade scripts.");
        }
    }
}
