package clinic.vein.workflow.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import clinic.vein.process.Role;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Makes the roles' groups and their grants, once; grants only, as the engine's manual advises. */
@Component
class AccessSetup {

    static final List<Role> CLINICAL = List.of(Role.INTAKE, Role.NURSE, Role.PHYSICIAN, Role.VASCULAR);

    private final TaskFilters filters;
    private final AccountSetup accounts;

    AccessSetup(TaskFilters filters, AccountSetup accounts) {
        this.filters = filters;
        this.accounts = accounts;
    }

    void apply(ProcessEngine engine) {
        Stream.of(Role.INTAKE, Role.NURSE, Role.PHYSICIAN, Role.VASCULAR, Role.CLINICADMIN, Role.PRIVACY)
                .forEach(role -> group(engine.getIdentityService(), role));
        AuthorizationService grants = engine.getAuthorizationService();
        for (Role role : CLINICAL) {
            grant(grants, role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(grants, role, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        }
        grant(
                grants,
                Role.INTAKE,
                Resources.PROCESS_DEFINITION,
                "Referral",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(grants, Role.INTAKE, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grant(grants, Role.CLINICADMIN, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                grants,
                Role.CLINICADMIN,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(grants, Role.CLINICADMIN, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        filters.apply(engine);
        accounts.apply(engine);
    }

    private static void group(IdentityService identity, Role role) {
        if (identity.createGroupQuery().groupId(role.groupId()).count() == 0) {
            Group group = identity.newGroup(role.groupId());
            group.setName(role.title());
            group.setType("CLINIC");
            identity.saveGroup(group);
        }
    }

    static void grant(AuthorizationService grants, Role role, Resource resource, String id, Permission... permissions) {
        long there = grants.createAuthorizationQuery()
                .groupIdIn(role.groupId())
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (there == 0) {
            Authorization grant = grants.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(role.groupId());
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            grants.saveAuthorization(grant);
        }
    }
}
