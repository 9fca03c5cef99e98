package clinic.vein.worklist;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Urgency;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ListedTasks;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import clinic.vein.triage.RaiseUrgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An instance keeps the model it was started with: its task may be one that this version does not know. */
@ClinicTest
class TaskOfAnotherVersionTest {

    private static final String TASK = "WeighPatient";
    private static final BpmnModelInstance OTHER = Bpmn.createExecutableProcess("OtherPathway")
            .camundaHistoryTimeToLive(180)
            .startEvent()
            .userTask(TASK)
            .name("Weigh patient")
            .camundaCandidateGroups("nurse")
            .camundaDueDate("${deadlines.due(execution)}")
            .endEvent()
            .done();

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService instances;

    @Autowired
    RaiseUrgency raiseUrgency;

    private String deployment;
    private ReferralId id;
    private TaskId task;
    private Visitor nurse;

    @BeforeEach
    void begin() {
        driver.begin();
        id = driver.receive(Reports.dual());
        deployment = models.createDeployment()
                .addModelInstance("OtherPathway.bpmn", OTHER)
                .deploy()
                .getId();
        driver.at(
                java.time.Duration.ZERO,
                () -> instances.startProcessInstanceByKey(
                        "OtherPathway",
                        id.toString(),
                        Map.of("referralId", id.toString(), "reference", "VC-OTHER", "urgency", "ROUTINE")));
        task = driver.task(id, TASK);
        nurse = Visitor.signedIn(port, "nurse");
    }

    @AfterEach
    void forgetTheModel() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void itIsListedByItsNameAndFallsDue() {
        JsonNode line = ListedTasks.of(nurse, "ALL")
                .filter(each -> each.at("/id").asText().equals(task.value()))
                .findFirst()
                .orElseThrow();

        assertThat(line.at("/key").asText()).isEqualTo(TASK);
        assertThat(line.at("/name").asText()).isEqualTo("Weigh patient");
        assertThat(line.at("/dueAt").asText()).isNotEmpty();
    }

    @Test
    void whoOpensItIsToldSo() {
        HttpResponse<String> answer = nurse.get("/api/tasks/" + task);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/code").asText()).isEqualTo("unknown.task");
        assertThat(nurse.postJson("/api/tasks/" + task + "/advice", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyCompletesIt() {
        assertThat(nurse.postJson("/api/tasks/" + task + "/claim", "").statusCode())
                .isEqualTo(204);

        HttpResponse<String> answer = nurse.postJson("/api/tasks/" + task + "/complete", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/violations/0/code").asText()).isEqualTo("unknown.task");
        assertThat(driver.openTasks(id)).contains(TASK);
    }

    @Test
    void aChangedUrgencyDoesNotStumbleOverIt() {
        driver.as("nurse", () -> {
            raiseUrgency.raise(id, Urgency.URGENT, "Worse since yesterday");
            return null;
        });

        assertThat(driver.timeline(id).stream().filter("TASK_RESCHEDULED"::equals))
                .hasSize(2);
    }
}
