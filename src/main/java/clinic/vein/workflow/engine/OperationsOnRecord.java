package clinic.vein.workflow.engine;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.AccountForgotten;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.process.AccountsChanged;
import clinic.vein.security.ForgetAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the engine tells its operation log goes on record in the same transaction: accounts, groups and grants that change,
 * by whomever, and what people do besides. That log itself is off at our history level: it would keep what the trail keeps.
 */
@Component
class OperationsOnRecord extends AbstractProcessEnginePlugin {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    private final ObjectProvider<AuditEvents> events;
    private final CurrentActor currentActor;
    private final ObjectProvider<ForgetAccount> forget;
    private final ApplicationEventPublisher told;

    OperationsOnRecord(
            ObjectProvider<AuditEvents> events,
            CurrentActor currentActor,
            ObjectProvider<ForgetAccount> forget,
            ApplicationEventPublisher told) {
        this.forget = forget;
        this.events = events;
        this.currentActor = currentActor;
        this.told = told;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> factories = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            factories.addAll(engine.getCustomSessionFactories());
        }
        factories.add(new OnRecord());
        engine.setCustomSessionFactories(factories);
    }

    private void record(@Nullable Object... what) {
        String subject =
                Stream.of(what).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
        put(AuditAction.PERMISSION_CHANGED, subject);
    }

    private void put(AuditAction action, String subject) {
        events.getObject().add(currentActor.get(), AuditEntry.done(action, subject));
    }

    /** Ids and codes; of a property that may hold more, its name alone. */
    private static String described(UserOperationLogContextEntry entry) {
        Stream<@Nullable String> what = Stream.of(
                entry.getEntityType(),
                entry.getOperationType(),
                entry.getJobId(),
                entry.getJobDefinitionId(),
                entry.getProcessInstanceId(),
                entry.getProcessDefinitionId(),
                entry.getTaskId(),
                entry.getBatchId());
        return Stream.concat(
                        what.filter(Objects::nonNull),
                        entry.getPropertyChanges().stream().map(OperationsOnRecord::described))
                .collect(Collectors.joining(" "));
    }

    private static String described(PropertyChange change) {
        String value = change.getNewValueString();
        return value != null && CODE.matcher(value).matches()
                ? change.getPropertyName() + "=" + value
                : Objects.toString(change.getPropertyName(), "");
    }

    private final class OnRecord implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return UserOperationLogManager.class;
        }

        @Override
        public Session openSession() {
            return new OperationLog();
        }
    }

    private final class OperationLog extends UserOperationLogManager {

        private void told(@Nullable String operation) {
            if (UserOperationLogEntry.OPERATION_TYPE_DELETE.equals(operation)) {
                told.publishEvent(new AccountsChanged());
            }
        }

        /** Of people; what our own code does as nobody in particular, its use cases put on record. */
        @Override
        public boolean isUserOperationLogEnabled() {
            return isUserAuthenticated();
        }

        @Override
        protected void fireUserOperationLog(UserOperationLogContext what) {
            what.getEntries().forEach(entry -> {
                RetriedJobs.check(entry);
                if (!EntityTypes.TASK.equals(entry.getEntityType())) {
                    put(AuditAction.ENGINE_CHANGED, described(entry));
                }
            });
        }

        @Override
        public void logUserOperation(String operation, String userId) {
            if (operation != null) {
                record("USER", operation, userId);
            }
            // Made anew as well: of an account that was deleted past the engine, or by an earlier release.
            if (UserOperationLogEntry.OPERATION_TYPE_DELETE.equals(operation)
                    || UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(operation)) {
                forget.getObject().forget(userId);
                told.publishEvent(new AccountForgotten(userId));
            }
            told(operation);
        }

        @Override
        public void logGroupOperation(String operation, String groupId) {
            if (operation != null) {
                record("GROUP", operation, groupId);
            }
            told(operation);
        }

        @Override
        public void logMembershipOperation(String operation, String userId, String groupId, String tenantId) {
            if (operation != null) {
                record("MEMBERSHIP", operation, userId, groupId, tenantId);
            }
            told(operation);
        }

        @Override
        public void logAuthorizationOperation(
                String operation, AuthorizationEntity authorization, AuthorizationEntity previous) {
            // The grant that comes with a task is part of working on it, which is on record already.
            if (authorization.getResourceType() != Resources.TASK.resourceType()) {
                record(
                        "GRANT",
                        operation,
                        authorization.getUserId(),
                        authorization.getGroupId(),
                        "resource=" + authorization.getResourceType(),
                        authorization.getResourceId(),
                        "permissions=" + authorization.getPermissions(),
                        previous == null ? null : "before=" + previous.getPermissions());
            }
        }
    }
}
