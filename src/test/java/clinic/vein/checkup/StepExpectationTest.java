package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class StepExpectationTest {

    private static final Path PROCESSES = Path.of("bpmn", "processes");

    @Test
    void each_wait_of_the_models_says_what_is_kept_of_it_and_nothing_else_does() {
        List<String> drawn = Stream.of("Referral", "TreatmentCourse", "SeenToday", "Recall")
                .map(name ->
                        Bpmn.readModelFromFile(PROCESSES.resolve(name + ".bpmn").toFile()))
                .flatMap(model -> model.getModelElementsByType(FlowNode.class).stream())
                .filter(StepExpectationTest::isWait)
                .map(FlowNode::getId)
                .toList();
        assertThat(Arrays.stream(StepExpectation.values()).map(StepExpectation::element))
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    private static boolean isWait(FlowNode node) {
        if (node instanceof IntermediateCatchEvent event) {
            boolean link = event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
            boolean chosen = node.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
            return !link && (!chosen || node.isCamundaAsyncAfter());
        }
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EventBasedGateway;
    }

    @Test
    void what_it_says_fits_together() {
        assertThat(StepExpectation.values()).allSatisfy(step -> {
            assertThat(step.states()).isNotEmpty();
            assertThat(step.records()).contains(StepRecord.ANSWERS);
        });
        assertThat(Arrays.stream(StepExpectation.values()).flatMap(step -> step.records().stream()))
                .contains(StepRecord.values());
    }
}
