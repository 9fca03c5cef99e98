package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import clinic.vein.checkup.CheckProcesses;
import clinic.vein.checkup.Finding;
import clinic.vein.checkup.Findings;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.PathsTaken;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The told paths together pass everything that is drawn: what is added to a model needs a test that goes there. */
@ClinicTest
class EveryPathProcessTest {

    @Autowired
    PathsTaken paths;

    @Autowired
    CheckProcesses checkProcesses;

    @Autowired
    Findings findings;

    @Autowired
    JdbcClient jdbc;

    /** Runs them here, on the same application, so that the result does not depend on what ran before. */
    @Test
    void everyStepEventAndFlowOfTheModelsIsTaken() {
        Set<UUID> before = referrals();
        SummaryGeneratingListener told = new SummaryGeneratingListener();

        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(
                                        selectClass(UntilApprovalProcessTest.class),
                                        selectClass(AfterApprovalProcessTest.class),
                                        selectClass("clinic.vein.triage.RedFlagCallProcessTest"),
                                        selectClass("clinic.vein.vascular.followup.HandleComplicationProcessTest"),
                                        selectMethod(
                                                "clinic.vein.checkup.OrphansProcessTest#"
                                                        + "a_finding_is_a_task_for_administrators_and_its_completion_the_repair"))
                                .build(),
                        told);

        assertThat(told.getSummary().getTestsSucceededCount()).isPositive();
        assertThat(told.getSummary().getFailures()).isEmpty();
        assertThat(paths.drawn()).contains("ReviewReferral", "RecordSession", "MakeRecall");
        assertThat(paths.neverTaken()).isEmpty();

        checkProcesses.run();
        assertThat(findings.open())
                .extracting(Finding::trouble)
                .filteredOn(trouble -> trouble.referral() != null
                        && !before.contains(trouble.referral().value()))
                .filteredOn(trouble -> trouble.kind() != ProcessTrouble.Kind.MESSAGE_NOT_SENT)
                .as("whoever went these ways is whole")
                .isEmpty();
    }

    private Set<UUID> referrals() {
        return Set.copyOf(
                jdbc.sql("select id from clinic.referral").query(UUID.class).list());
    }
}
