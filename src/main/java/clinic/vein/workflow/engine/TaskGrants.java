package clinic.vein.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Candidates may claim and complete; the one who claimed a task may also hand it back. The engine's own provider lets
 * everybody who ever had a task see it for as long as it is open; here that ends with the assignment.
 */
final class TaskGrants extends DefaultAuthorizationProvider {

    private static final Set<String> OF_CANDIDATES =
            Set.of(TaskPermissions.READ.getName(), TaskPermissions.TASK_WORK.getName());

    /** @param permission of the engine's: it has two constants for each of these */
    static boolean isOfCandidates(Permission permission) {
        return OF_CANDIDATES.contains(permission.getName());
    }

    /** Of a task that is being made there is none yet. */
    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorization(
            String task, @Nullable String user, @Nullable String group, Resource resource) {
        TaskEntity made = Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        return made != null && made.getRevision() == 0 && group != null
                ? null
                : super.getGrantAuthorization(task, user, group, resource);
    }

    /** With whom a task is back, the list of that name asks; it grants nothing. */
    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        AuthorizationEntity[] grants = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (grants != null) {
            for (AuthorizationEntity grant : grants) {
                grant.addPermission(TaskPermissions.TASK_ASSIGN);
            }
        }
        return grants;
    }
}
