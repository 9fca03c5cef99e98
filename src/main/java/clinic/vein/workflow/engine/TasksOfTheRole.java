package clinic.vein.workflow.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * Lists tasks by their candidate groups and their assignee, who are those that {@link TaskGrants} grants them to. The engine's own
 * way joins each open task with each grant of the caller: with 6,000 tasks a page took 13 seconds, and four times that with twice as
 * many. To read, claim or complete one task its grant is asked as before, unless the task itself has been read. Where a query names candidate groups itself, it finds only
 * tasks that one of them shares with the caller.
 */
final class TasksOfTheRole extends AuthorizationManager {

    static final SessionFactory FACTORY = new SessionFactory() {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new TasksOfTheRole();
        }
    };

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled() && !isAdministrator(check)) {
            check.setAuthorizationCheckEnabled(false);
            restrict(query, check.getAuthUserId(), check.getAuthGroupIds());
        }
    }

    /**
     * Each variable that is found is asked for its grants by their index. The other way compares each with every grant of the
     * caller, one for each open task: with 100,000 tasks the references on a page took half a second.
     */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        query.getAuthCheck().setRevokeAuthorizationCheckEnabled(true);
    }

    /** Who alone is granted every task, see {@link clinic.vein.security.access.EngineGrants}. */
    private static boolean isAdministrator(AuthorizationCheck check) {
        return check.getAuthGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private static void restrict(TaskQueryImpl query, String account, List<String> groups) {
        TaskQuery mine = query.or().taskAssignee(account);
        if (!groups.isEmpty()) {
            mine.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        mine.endOr();
    }

    /** Of a task that this command has read, whom it is for says the same as its grants. */
    @Override
    public boolean isAuthorized(CompositePermissionCheck check) {
        return check.isDisjunctive()
                        && check.getAtomicChecks().stream()
                                .anyMatch(each -> isForWhoAsks(each, getCurrentAuthentication()))
                || super.isAuthorized(check);
    }

    private boolean isForWhoAsks(PermissionCheck check, Authentication who) {
        if (check.getResource() != Resources.TASK || !TaskGrants.isOfCandidates(check.getPermission())) {
            return false;
        }
        TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, check.getResourceId());
        return task != null
                && who != null
                && who.getGroupIds() != null
                && task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(who.getGroupIds()::contains);
    }

    @Override
    public @Nullable AuthorizationEntity findAuthorizationByUserIdAndResourceId(
            int type, String account, Resource resource, String id) {
        if (resource == Resources.TASK) {
            Optional<List<AuthorizationEntity>> read =
                    ReadTogether.of(getCommandContext()).grantsOf(id);
            if (read.isPresent()) {
                return read.get().stream()
                        .filter(grant -> grant.getAuthorizationType() == type && account.equals(grant.getUserId()))
                        .findFirst()
                        .orElse(null);
            }
        }
        return super.findAuthorizationByUserIdAndResourceId(type, account, resource, id);
    }

    /** All of them: the engine reads every grant there is, at each command, to leave out groups without any. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? EMPTY_LIST : groups;
    }
}
