package clinic.vein.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral that began before there was "today" ends as it began: its model has nowhere to go with the new outcomes. */
@ClinicTest
class EarlierPathwayTest {

    private static final BpmnModelInstance EARLIER = Bpmn.createExecutableProcess("EarlierPathway")
            .camundaHistoryTimeToLive(180)
            .startEvent()
            .userTask("CallPatient")
            .name("Call patient")
            .camundaCandidateGroups("nurse")
            .camundaDueDate("${deadlines.due(execution)}")
            .exclusiveGateway("SafeToContinue")
            .condition("no", "${callOutcome == 'EMERGENCY'}")
            .endEvent()
            .moveToNode("SafeToContinue")
            .condition("yes", "${callOutcome == 'CONTINUE'}")
            .endEvent()
            .done();

    @Autowired
    ReferralDriver driver;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService instances;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    List<HumanTask<?>> tasks;

    private String deployment;
    private ReferralId id;

    @BeforeEach
    void begin() {
        driver.begin();
        id = driver.receive(Reports.dual());
        deployment = models.createDeployment()
                .addModelInstance("EarlierPathway.bpmn", EARLIER)
                .deploy()
                .getId();
        driver.at(
                Duration.ZERO,
                () -> instances.startProcessInstanceByKey(
                        "EarlierPathway",
                        id.toString(),
                        Map.of("referralId", id.toString(), "reference", "VC-EARLIER", "urgency", "SAME_DAY")));
    }

    @AfterEach
    void forgetTheModel() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void onlyItsOwnOutcomesAreOffered() {
        HumanTask<?> call = tasks.stream()
                .filter(task -> task.key() == CareTask.CALL_PATIENT)
                .findFirst()
                .orElseThrow();
        RedFlagCall.View shown = driver.as("nurse", () -> (RedFlagCall.View)
                call.show(openTasks.find(driver.task(id, "CallPatient")).orElseThrow()));
        assertThat(shown.allowedOutcomes()).containsExactly("EMERGENCY", "CONTINUE");
    }

    @Test
    void theOthersAreRefusedInWordsAndTheTaskStays() {
        for (String submission : List.of(Submissions.SEEN_TODAY, Submissions.NOT_REACHED)) {
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> driver.complete(id, "CallPatient", "nurse", submission));
            assertThat(refused.violations()).extracting(Violation::code).containsExactly("earlier.model");
        }
        assertThat(driver.openTasks(id)).contains("CallPatient");

        driver.complete(id, "CallPatient", "nurse", Submissions.NOTHING_FOUND);
        assertThat(driver.openTasks(id)).doesNotContain("CallPatient");
    }
}
