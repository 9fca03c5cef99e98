package clinic.vein.workflow.engine;

import java.sql.Connection;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The engine's SQL mappings are read once for all contexts of a JVM: reading them is two fifths of a context's start.
 * Each context has an environment, with its own database, beside them.
 */
public final class MappingsReadOnce extends AbstractProcessEnginePlugin {

    private Sessions sessions;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        sessions = new Sessions(Read.MAPPINGS);
        engine.setSqlSessionFactory(sessions);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        sessions.environment = new Environment("default", new ManagedTransactionFactory(), engine.getDataSource());
    }

    private static final class Read {

        static final Configuration MAPPINGS =
                EngineMappings.startReading().await().getConfiguration();
    }

    private static final class Sessions implements SqlSessionFactory {

        private final Configuration mappings;
        private volatile Environment environment;

        Sessions(Configuration mappings) {
            this.mappings = mappings;
        }

        private SqlSession on(Transaction transaction, ExecutorType kind) {
            return new DefaultSqlSession(mappings, mappings.newExecutor(transaction, kind), false);
        }

        private SqlSession open(ExecutorType kind, TransactionIsolationLevel level) {
            return on(
                    environment.getTransactionFactory().newTransaction(environment.getDataSource(), level, false),
                    kind);
        }

        @Override
        public SqlSession openSession() {
            return open(mappings.getDefaultExecutorType(), null);
        }

        @Override
        public SqlSession openSession(boolean autoCommit) {
            return openSession();
        }

        @Override
        public SqlSession openSession(Connection connection) {
            return openSession(mappings.getDefaultExecutorType(), connection);
        }

        @Override
        public SqlSession openSession(TransactionIsolationLevel level) {
            return open(mappings.getDefaultExecutorType(), level);
        }

        @Override
        public SqlSession openSession(ExecutorType kind) {
            return open(kind, null);
        }

        @Override
        public SqlSession openSession(ExecutorType kind, boolean autoCommit) {
            return open(kind, null);
        }

        @Override
        public SqlSession openSession(ExecutorType kind, TransactionIsolationLevel level) {
            return open(kind, level);
        }

        @Override
        public SqlSession openSession(ExecutorType kind, Connection connection) {
            return on(environment.getTransactionFactory().newTransaction(connection), kind);
        }

        @Override
        public Configuration getConfiguration() {
            return mappings;
        }
    }
}
