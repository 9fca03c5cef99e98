package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose variables each account is told: of a task that another role works on, and of one that was somebody's for a while. */
@ClinicTest
class VariableGrantsTest {

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ReferralDriver driver;

    @Test
    void eachAccountReadsTheVariablesOfTheTasksThatItIsGranted() {
        driver.begin();
        ReferralId checked = driver.receive(Reports.dual());
        driver.complete(checked, "CheckReferral", "intake", Submissions.COMPLETE);
        String physicians = driver.task(checked, "ReviewReferral").value();
        String formerly =
                driver.task(driver.receive(Reports.bleeding()), "CallPatient").value();
        // As each task had it until a release of 30 November 2026.
        tasks.setVariableLocal(physicians, "reference", "VC-1");
        tasks.setVariableLocal(formerly, "reference", "VC-2");
        tasks.setAssignee(formerly, "vascular");
        tasks.setAssignee(formerly, null);

        Map<String, Set<String>> read = new TreeMap<>();
        for (String account : List.of("intake", "nurse", "physician", "vascular", "clinicadmin", "privacy")) {
            identity.setAuthentication(account, groupsOf(account));
            try {
                read.put(
                        account,
                        runtime
                                .createVariableInstanceQuery()
                                .variableName("reference")
                                .taskIdIn(physicians, formerly)
                                .list()
                                .stream()
                                .map(VariableInstance::getTaskId)
                                .collect(Collectors.toSet()));
            } finally {
                identity.clearAuthentication();
            }
        }

        for (String account : read.keySet()) {
            assertThat(read.get(account))
                    .as(account)
                    .isEqualTo(Stream.of(physicians, formerly)
                            .filter(task -> authorizations.isUserAuthorized(
                                            account, groupsOf(account), TaskPermissions.READ, Resources.TASK, task)
                                    || authorizations.isUserAuthorized(
                                            account,
                                            groupsOf(account),
                                            Permissions.READ_INSTANCE,
                                            Resources.PROCESS_DEFINITION,
                                            "*"))
                            .collect(Collectors.toSet()));
        }
        assertThat(read.get("physician")).contains(physicians);
        assertThat(read.get("vascular")).doesNotContain(formerly);
        assertThat(read.get("intake")).doesNotContain(physicians);
    }

    private List<String> groupsOf(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }
}
