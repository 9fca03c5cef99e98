package clinic.vein.workflow.engine;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.process.AccountsChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Accounts, groups and grants that change, in the engine's Admin or by our own code, go on record in the same transaction.
 * The engine tells its operation log of them at every history level; that log itself is off at ours.
 */
@Component
class PermissionChanges extends AbstractProcessEnginePlugin {

    private final ObjectProvider<AuditEvents> events;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher told;

    PermissionChanges(ObjectProvider<AuditEvents> events, CurrentActor currentActor, ApplicationEventPublisher told) {
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
        events.getObject().add(currentActor.get(), AuditEntry.done(AuditAction.PERMISSION_CHANGED, subject));
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

        @Override
        public void logUserOperation(String operation, String userId) {
            if (operation != null) {
                record("USER", operation, userId);
            }
            told(operation);
            super.logUserOperation(operation, userId);
        }

        @Override
        public void logGroupOperation(String operation, String groupId) {
            if (operation != null) {
                record("GROUP", operation, groupId);
            }
            told(operation);
            super.logGroupOperation(operation, groupId);
        }

        @Override
        public void logMembershipOperation(String operation, String userId, String groupId, String tenantId) {
            if (operation != null) {
                record("MEMBERSHIP", operation, userId, groupId, tenantId);
            }
            told(operation);
            super.logMembershipOperation(operation, userId, groupId, tenantId);
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
            super.logAuthorizationOperation(operation, authorization, previous);
        }
    }
}
