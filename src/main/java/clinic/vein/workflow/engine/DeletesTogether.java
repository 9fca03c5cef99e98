package clinic.vein.workflow.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation.State;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what a command leaves behind by one statement, whichever tables it is in. The engine's own way is a statement for each
 * row: seven for a completed task, thirty variables at the end of a process. As there, one row follows the other in the order in
 * which the engine lists them, so that of two who delete the same one waits for the other, each must be of the revision that
 * was read, and after the first that is not nothing more is done. A deadlock, should there be one all the same, is a lost race too.
 */
final class DeletesTogether extends BatchDbSqlSession {

    private static final Map<Class<?>, String> KINDS = Map.of(
            EventSubscriptionEntity.class, "subscription",
            IdentityLinkEntity.class, "link",
            TimerEntity.class, "job",
            MessageEntity.class, "job",
            VariableInstanceEntity.class, "variable",
            TaskEntity.class, "task",
            ExecutionEntity.class, "execution");

    private static final String GRANTS = "deleteAuthorizationsForResourceId";

    /** PostgreSQL: deadlock detected. */
    private static final String DEADLOCK = "40P01";

    /** @param revision of grants the kind of what they are for, of what has none nothing */
    private record Row(String kind, String id, @Nullable Integer revision) {}

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
            boolean goes = row(operations.get(from)) != null;
            int to = from + 1;
            while (to < operations.size() && goes == (row(operations.get(to)) != null)) {
                to++;
            }
            List<DbOperation> alike = operations.subList(from, to);
            FlushResult result = goes && alike.size() > 1 ? delete(alike) : super.executeDbOperations(alike);
            if (result.hasFailures() || result.hasRemainingOperations()) {
                List<DbOperation> remaining = new ArrayList<>(result.getRemainingOperations());
                remaining.addAll(operations.subList(to, operations.size()));
                return FlushResult.withFailuresAndRemaining(result.getFailedOperations(), remaining);
            }
            from = to;
        }
        return FlushResult.allApplied();
    }

    /** @return nothing where it is no row that goes */
    private static @Nullable Row row(DbOperation operation) {
        if (operation instanceof DbBulkOperation grants
                && GRANTS.equals(grants.getStatement())
                && grants.getParameter() instanceof Map<?, ?> of
                && of.get("resourceId") instanceof String id
                && of.get("resourceType") instanceof Integer type) {
            return new Row("grants", id, type);
        }
        String kind = KINDS.get(operation.getEntityType());
        if (kind == null || operation.getOperationType() != DbOperationType.DELETE) {
            return null;
        }
        DbEntity entity = ((DbEntityOperation) operation).getEntity();
        return new Row(
                kind, entity.getId(), entity instanceof HasDbRevision revised ? (Integer) revised.getRevision() : null);
    }

    private FlushResult delete(List<DbOperation> operations) {
        List<Row> rows = operations.stream().map(DeletesTogether::row).toList();
        try {
            int gone = deleted(rows);
            operations.subList(0, gone).forEach(each -> postProcessOperationPerformed(each, 1, null));
            if (gone == rows.size()) {
                return FlushResult.allApplied();
            }
            postProcessOperationPerformed(operations.get(gone), 0, null);
            return FlushResult.withFailuresAndRemaining(
                    List.of(operations.get(gone)), operations.subList(gone + 1, operations.size()));
        } catch (SQLException e) {
            DbOperation first = operations.get(0);
            postProcessOperationPerformed(first, 0, new PersistenceException(e));
            return FlushResult.withFailures(List.of(first));
        }
    }

    /** The row may be there still, but who was chosen to end a deadlock has to begin anew as whoever was overtaken has. */
    @Override
    protected boolean isConcurrentModificationException(DbOperation operation, PersistenceException failure) {
        return isDeadlock(failure) || super.isConcurrentModificationException(operation, failure);
    }

    /** Of grants the engine does not ask the above, and as they come last, a run that begins with them has nothing else to be asked of. */
    @Override
    protected void bulkOperationPerformed(
            DbBulkOperation operation, int rowsAffected, @Nullable PersistenceException failure) {
        super.bulkOperationPerformed(operation, rowsAffected, failure);
        if (failure != null && isDeadlock(failure)) {
            operation.setState(State.FAILED_CONCURRENT_MODIFICATION_EXCEPTION);
        }
    }

    private static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** @return how many, all or up to the first that is no longer as it was read */
    private int deleted(List<Row> rows) throws SQLException {
        // The pool's, in Spring's transaction.
        Connection connection = sqlSession.getConnection();
        try (PreparedStatement delete = connection.prepareStatement("select clinic.delete_engine_rows(?, ?, ?)")) {
            delete.setArray(1, array(connection, "text", rows, Row::kind));
            delete.setArray(2, array(connection, "text", rows, Row::id));
            delete.setArray(3, array(connection, "int4", rows, Row::revision));
            try (ResultSet first = delete.executeQuery()) {
                first.next();
                int place = first.getInt(1);
                return first.wasNull() ? rows.size() : place - 1;
            }
        }
    }

    private static Array array(
            Connection connection, String type, List<Row> rows, Function<Row, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
