package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.security.access.EngineGrants;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine has granted is what the table lists, and what comes with a task, an account or a group. */
@ClinicTest
class EngineGrantsTest {

    private static final Set<Integer> OWN =
            Set.of(Resources.TASK.resourceType(), Resources.USER.resourceType(), Resources.GROUP.resourceType());

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    ReferralDriver driver;

    @Test
    void theEnginesGrantsAreTheTables() {
        Set<String> listed = EngineGrants.rows().stream()
                .flatMap(row -> resources(row.resource())
                        .map(resource -> row.to().role().map(Role::groupId).orElse("camunda-admin") + " " + resource
                                + " " + row.id() + " " + new TreeSet<>(row.permissions())))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> granted = authorizations.createAuthorizationQuery().list().stream()
                .filter(grant -> grant.getResourceId().equals("*") || !OWN.contains(grant.getResourceType()))
                .filter(grant -> !isOfAnotherTestsFilter(grant))
                .map(this::inWords)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(granted).isEqualTo(listed);
    }

    @Test
    void aTaskIsGrantedToWorkOnAndNotToUpdate() {
        driver.begin();
        String task =
                driver.task(driver.receive(Reports.dual()), "CheckReferral").value();

        assertThat(grantsOf(task)).singleElement().satisfies(grant -> {
            assertThat(grant.getGroupId()).isEqualTo("intake");
            assertThat(permissions(grant, TaskPermissions.values())).containsExactly("READ", "TASK_WORK");
        });
    }

    @Test
    void whoHandsATaskOnSeesItNoMore() {
        driver.begin();
        String task =
                driver.task(driver.receive(Reports.dual()), "CheckReferral").value();
        tasks.setAssignee(task, "nurse");
        assertThat(grantedTo(task)).containsExactlyInAnyOrder("intake", "nurse");

        tasks.setAssignee(task, "physician");
        assertThat(grantedTo(task)).containsExactlyInAnyOrder("intake", "physician");
        tasks.setAssignee(task, null);
        assertThat(grantedTo(task)).containsExactly("intake");
    }

    /** A task that was handed to somebody of another role, one that waits for two roles, and those of each step. */
    @Test
    void eachAccountIsListedTheTasksThatItIsGranted() {
        driver.begin();
        for (int each = 0; each < 3; each++) {
            driver.receive(Reports.dual());
        }
        driver.receive(Reports.bleeding());
        ReferralId checked = driver.receive(Reports.dual());
        driver.complete(checked, "CheckReferral", "intake", Submissions.COMPLETE);
        String handedOn =
                driver.task(driver.receive(Reports.dual()), "CheckReferral").value();
        String ofTwoRoles =
                driver.task(driver.receive(Reports.dual()), "CheckReferral").value();
        tasks.setAssignee(handedOn, "nurse");
        tasks.addCandidateGroup(ofTwoRoles, "physician");
        try {
            listsAreTheGrants();
        } finally {
            tasks.setAssignee(handedOn, null);
            tasks.deleteCandidateGroup(ofTwoRoles, "physician");
        }
    }

    private void listsAreTheGrants() {
        List<String> all =
                tasks.createTaskQuery().list().stream().map(Task::getId).toList();

        for (String account : List.of("intake", "nurse", "physician", "vascular", "clinicadmin", "privacy", "admin")) {
            List<String> groups = account.equals("admin") ? List.of(Groups.CAMUNDA_ADMIN) : groupsOf(account);
            Set<String> granted = all.stream()
                    .filter(task -> authorizations.isUserAuthorized(
                            account, groups, TaskPermissions.READ, Resources.TASK, task))
                    .collect(Collectors.toSet());
            identity.setAuthentication(account, groups);
            try {
                TaskQuery query = tasks.createTaskQuery();
                assertThat(query.list())
                        .as(account)
                        .extracting(Task::getId)
                        .containsExactlyInAnyOrderElementsOf(granted);
                assertThat(query.count()).as(account).isEqualTo(granted.size());
                assertThat(((TaskQueryImpl) query).getAuthCheck().isAuthorizationCheckEnabled())
                        .as("whether the list of %s walks all grants", account)
                        .isEqualTo(account.equals("admin"));
            } finally {
                identity.clearAuthentication();
            }
        }
    }

    private List<String> groupsOf(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<Authorization> grantsOf(String task) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .list();
    }

    private List<String> grantedTo(String task) {
        return grantsOf(task).stream()
                .map(grant -> grant.getGroupId() == null ? grant.getUserId() : grant.getGroupId())
                .toList();
    }

    @Test
    void nobodyIsGrantedTheAccountOfAnother() {
        driver.begin();
        driver.complete(driver.receive(Reports.dual()), "CheckReferral", "intake", Submissions.COMPLETE);

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.USER)
                        .list())
                .filteredOn(grant -> !"camunda-admin".equals(grant.getGroupId()))
                .allSatisfy(grant -> assertThat(grant.getUserId()).isEqualTo(grant.getResourceId()));
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count())
                .as("grants only")
                .isZero();
    }

    private boolean isOfAnotherTestsFilter(Authorization grant) {
        return grant.getResourceType() == Resources.FILTER.resourceType() && grant.getUserId() != null;
    }

    private String inWords(Authorization grant) {
        Resource resource = Arrays.stream(Resources.values())
                .filter(each -> each.resourceType() == grant.getResourceType())
                .findFirst()
                .orElseThrow();
        Permission[] all =
                resource == Resources.PROCESS_DEFINITION ? ProcessDefinitionPermissions.values() : Permissions.values();
        Set<String> permissions = grant.isPermissionGranted(Permissions.ALL) ? Set.of("ALL") : permissions(grant, all);
        String to = grant.getGroupId() == null ? "account " + grant.getUserId() : grant.getGroupId();
        return to + " " + resource + " " + names().getOrDefault(grant.getResourceId(), grant.getResourceId()) + " "
                + permissions;
    }

    private Map<String, String> names() {
        return filters.createTaskFilterQuery().list().stream()
                .collect(Collectors.toMap(Filter::getId, Filter::getName));
    }

    private static Set<String> permissions(Authorization grant, Permission[] all) {
        return Arrays.stream(all)
                .filter(permission -> permission.getValue() != 0 && permission.getValue() != Integer.MAX_VALUE)
                .filter(grant::isPermissionGranted)
                .map(Permission::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Resources> resources(String name) {
        return name.equals("*") ? Arrays.stream(Resources.values()) : Stream.of(Resources.valueOf(name));
    }
}
