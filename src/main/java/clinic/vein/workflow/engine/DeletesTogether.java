package clinic.vein.workflow.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Deletes rows of one table that a command leaves behind by one statement. The engine's own way is a statement for each, and at
 * the end of a process those are its thirty variables. As there, each row must be of the revision that was read, and rows are
 * locked in the order in which the engine lists them, so that of two who delete the same one waits for the other: PostgreSQL
 * sorts before it locks ("The Locking Clause" of its SELECT). A deadlock, should there be one all the same, is a lost race too.
 */
final class DeletesTogether extends BatchDbSqlSession {

    private static final Map<Class<?>, String> FUNCTIONS = Map.of(
            VariableInstanceEntity.class, "clinic.delete_variables",
            ExecutionEntity.class, "clinic.delete_executions",
            TimerEntity.class, "clinic.delete_jobs",
            MessageEntity.class, "clinic.delete_jobs");

    /** PostgreSQL: deadlock detected. */
    private static final String DEADLOCK = "40P01";

    private DeletesTogether(DbSqlSessionFactory factory) {
        super(factory);
    }

    static SessionFactory factory(ProcessEngineConfigurationImpl engine) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return DbSqlSession.class;
            }

            @Override
            public Session openSession() {
                return new DeletesTogether(engine.getDbSqlSessionFactory());
            }
        };
    }

    @Override
    public FlushResult executeDbOperations(List<DbOperation> operations) {
        int from = 0;
        while (from < operations.size()) {
            int to = from + 1;
            String function = function(operations.get(from));
            while (to < operations.size() && Objects.equals(function, function(operations.get(to)))) {
                to++;
            }
            List<DbOperation> alike = operations.subList(from, to);
            FlushResult result =
                    function == null || alike.size() == 1 ? super.executeDbOperations(alike) : delete(function, alike);
            if (result.hasFailures() || result.hasRemainingOperations()) {
                List<DbOperation> remaining = new ArrayList<>(result.getRemainingOperations());
                remaining.addAll(operations.subList(to, operations.size()));
                return FlushResult.withFailuresAndRemaining(result.getFailedOperations(), remaining);
            }
            from = to;
        }
        return FlushResult.allApplied();
    }

    private static @Nullable String function(DbOperation operation) {
        return operation.getOperationType() == DbOperationType.DELETE ? FUNCTIONS.get(operation.getEntityType()) : null;
    }

    private FlushResult delete(String function, List<DbOperation> rows) {
        try {
            boolean all = deleted(function, rows) == rows.size();
            rows.forEach(row -> postProcessOperationPerformed(row, all ? 1 : 0, null));
        } catch (SQLException e) {
            postProcessOperationPerformed(rows.get(0), 0, new PersistenceException(e));
        }
        return FlushResult.withFailures(
                rows.stream().filter(DbOperation::isFailed).toList());
    }

    /** The row may be there still, but who was chosen to end a deadlock has to begin anew as whoever was overtaken has. */
    @Override
    protected boolean isConcurrentModificationException(DbOperation operation, PersistenceException failure) {
        return isDeadlock(failure) || super.isConcurrentModificationException(operation, failure);
    }

    private static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private int deleted(String function, List<DbOperation> rows) throws SQLException {
        // The pool's, in Spring's transaction.
        Connection connection = sqlSession.getConnection();
        try (PreparedStatement delete = connection.prepareStatement("select " + function + "(?, ?)")) {
            List<DbEntity> entities = rows.stream()
                    .map(row -> ((DbEntityOperation) row).getEntity())
                    .toList();
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", entities.stream().map(DbEntity::getId).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            entities.stream()
                                    .map(entity -> ((HasDbRevision) entity).getRevision())
                                    .toArray()));
            try (ResultSet deleted = delete.executeQuery()) {
                deleted.next();
                return deleted.getInt(1);
            }
        }
    }
}
