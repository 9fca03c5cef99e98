package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.PathsTaken;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;

/** The told paths together pass everything that is drawn: what is added to a model needs a test that goes there. */
@ClinicTest
class EveryPathProcessTest {

    @Autowired
    PathsTaken paths;

    /** Runs them here, on the same application, so that the result does not depend on what ran before. */
    @Test
    void everyStepEventAndFlowOfTheModelsIsTaken() {
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
    }
}
