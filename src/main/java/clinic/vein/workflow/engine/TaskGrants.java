package clinic.vein.workflow.engine;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Candidates may claim and complete; the one who claimed a task may also hand it back. The engine's own provider lets
 * everybody who ever had a task see it for as long as it is open; here that ends with the assignment.
 */
final class TaskGrants extends DefaultAuthorizationProvider {

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
