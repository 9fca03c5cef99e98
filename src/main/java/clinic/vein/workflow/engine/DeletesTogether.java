package clinic.vein.workflow.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
 * the end of a process those are its thirty variables. As there, each row must be of the revision that was read.
 */
final class DeletesTogether extends BatchDbSqlSession {

    private static final Map<Class<?>, String> TABLES = Map.of(
            VariableInstanceEntity.class, "engine.act_ru_variable",
            ExecutionEntity.class, "engine.act_ru_execution",
            TimerEntity.class, "engine.act_ru_job",
            MessageEntity.class, "engine.act_ru_job");

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
            String table = table(operations.get(from));
            while (to < operations.size() && Objects.equals(table, table(operations.get(to)))) {
                to++;
            }
            List<DbOperation> alike = operations.subList(from, to);
            FlushResult result =
                    table == null || alike.size() == 1 ? super.executeDbOperations(alike) : delete(table, alike);
            if (result.hasFailures() || result.hasRemainingOperations()) {
                List<DbOperation> remaining = new ArrayList<>(result.getRemainingOperations());
                remaining.addAll(operations.subList(to, operations.size()));
                return FlushResult.withFailuresAndRemaining(result.getFailedOperations(), remaining);
            }
            from = to;
        }
        return FlushResult.allApplied();
    }

    private static @Nullable String table(DbOperation operation) {
        return operation.getOperationType() == DbOperationType.DELETE ? TABLES.get(operation.getEntityType()) : null;
    }

    private FlushResult delete(String table, List<DbOperation> rows) {
        try {
            boolean all = deleted(table, rows) == rows.size();
            rows.forEach(row -> postProcessOperationPerformed(row, all ? 1 : 0, null));
        } catch (SQLException e) {
            postProcessOperationPerformed(rows.get(0), 0, new PersistenceException(e));
        }
        return FlushResult.withFailures(
                rows.stream().filter(DbOperation::isFailed).toList());
    }

    private int deleted(String table, List<DbOperation> rows) throws SQLException {
        // The pool's, in Spring's transaction.
        Connection connection = sqlSession.getConnection();
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table
                + " where (id_, rev_) in (select id, revision from unnest(?, ?) as gone (id, revision))")) {
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
            return delete.executeUpdate();
        }
    }
}
