package clinic.vein.workflow.engine;

import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/** Candidates may claim and complete; the one who claimed a task may also hand it back. */
final class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        AuthorizationEntity[] grants = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (grants != null) {
            for (AuthorizationEntity grant : grants) {
                grant.addPermission(TaskPermissions.TASK_ASSIGN);
            }
        }
        return grants;
    }
}
