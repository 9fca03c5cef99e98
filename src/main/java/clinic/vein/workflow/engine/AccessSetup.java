package clinic.vein.workflow.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import clinic.vein.kernel.Role;
import clinic.vein.security.access.Caller;
import clinic.vein.security.access.EngineGrant;
import clinic.vein.security.access.EngineGrants;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Makes the roles' groups, and the grants that {@link EngineGrants} lists; both are as listed after every start. */
@Component
class AccessSetup {

    private final TaskFilters filters;
    private final AccountSetup accounts;

    AccessSetup(TaskFilters filters, AccountSetup accounts) {
        this.filters = filters;
        this.accounts = accounts;
    }

    void apply(ProcessEngine engine) {
        Arrays.stream(Caller.values())
                .flatMap(caller -> caller.role().stream())
                .forEach(role -> group(engine.getIdentityService(), role));
        Map<String, String> filterIds = filters.apply(engine);
        EngineGrants.rows().forEach(row -> grant(engine.getAuthorizationService(), row, filterIds));
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

    private static void grant(AuthorizationService grants, EngineGrant row, Map<String, String> filterIds) {
        for (Resource resource : resources(row)) {
            String id = resource == Resources.FILTER ? filterIds.getOrDefault(row.id(), row.id()) : row.id();
            Authorization there = grants.createAuthorizationQuery()
                    .groupIdIn(group(row.to()))
                    .resourceType(resource)
                    .resourceId(id)
                    .singleResult();
            if (there == null) {
                there = grants.createNewAuthorization(AUTH_TYPE_GRANT);
                there.setGroupId(group(row.to()));
                there.setResource(resource);
                there.setResourceId(id);
            }
            int before = ((AuthorizationEntity) there).getPermissions();
            there.setPermissions(permissions(row, resource));
            if (((AuthorizationEntity) there).getPermissions() != before) {
                grants.saveAuthorization(there);
            }
        }
    }

    private static String group(Caller caller) {
        return caller.role().map(Role::groupId).orElse(Groups.CAMUNDA_ADMIN);
    }

    private static List<? extends Resource> resources(EngineGrant row) {
        return row.resource().equals("*") ? List.of(Resources.values()) : List.of(Resources.valueOf(row.resource()));
    }

    private static Permission[] permissions(EngineGrant row, Resource resource) {
        return row.permissions().stream()
                .map(name -> resource == Resources.PROCESS_DEFINITION
                        ? ProcessDefinitionPermissions.valueOf(name)
                        : Permissions.valueOf(name))
                .toArray(Permission[]::new);
    }
}
