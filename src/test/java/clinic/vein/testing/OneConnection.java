package clinic.vein.testing;

import clinic.vein.embedded.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clinic's tables in a database of each test's own, asked over one connection, so that what it asks can be counted. */
public final class OneConnection implements BeforeEachCallback, AfterEachCallback {

    private HikariDataSource pool;
    private JdbcClient jdbc;

    @Override
    public void beforeEach(ExtensionContext test) {
        TestPostgres.Database database = TestPostgres.instance().migratedDatabase();
        pool = database.pool(database.owner());
        pool.setMaximumPoolSize(1);
        jdbc = JdbcClient.create(pool);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        pool.close();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public TouchedPages pages() {
        return new TouchedPages(jdbc);
    }
}
