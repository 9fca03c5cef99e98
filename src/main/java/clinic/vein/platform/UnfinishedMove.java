package clinic.vein.platform;

import clinic.vein.kernel.StartupRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A database into which another was being moved when the move was cut off: a clinic that began to work with it would begin
 * without its patients.
 */
@Component
@DependsOnDatabaseInitialization
public class UnfinishedMove implements InitializingBean {

    /** Comment on the schema {@code clinic} until all of a moved database is there. */
    public static final String MARK = "A database is being moved here; until it is whole, nothing here is of use.";

    private final JdbcClient jdbc;

    UnfinishedMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        boolean unfinished = jdbc.sql(
                        "select obj_description('clinic'::regnamespace, 'pg_namespace') is not distinct from :mark")
                .param("mark", MARK)
                .query(Boolean.class)
                .single();
        if (unfinished) {
            throw new StartupRefused(
                    "The move of another database into this one was cut off: not all of it is here.",
                    "Move it again with --clinic.move-database-to: what is here by half is dropped first.");
        }
    }
}
