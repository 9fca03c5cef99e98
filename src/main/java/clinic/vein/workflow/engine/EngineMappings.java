package clinic.vein.workflow.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** The SQL mappings in the engine's jar, as they are being read. */
final class EngineMappings {

    private final FutureTask<SqlSessionFactory> reading = new FutureTask<>(() -> new Reader().read());

    private EngineMappings() {}

    static EngineMappings startReading() {
        EngineMappings mappings = new EngineMappings();
        // A thread of ours, because a pool's would look for the engine's files with another class loader.
        Thread thread = new Thread(mappings.reading, "engine-mappings");
        thread.setDaemon(true);
        thread.start();
        return mappings;
    }

    /** @return with an environment that leads nowhere: whoever uses it must set another */
    SqlSessionFactory await() {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The engine's SQL mappings cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine's SQL mappings were read", e);
        }
    }

    /** Lends the engine's own way of reading them; no engine is built of it. */
    private static final class Reader extends StandaloneProcessEngineConfiguration {

        SqlSessionFactory read() {
            setDatabaseType("postgres");
            setDataSource(new PGSimpleDataSource());
            initTransactionFactory();
            initSqlSessionFactory();
            return getSqlSessionFactory();
        }
    }
}
