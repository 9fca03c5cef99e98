package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.process.ProcessVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every process model, so that it deploys, recovers and can be read. */
class ModelConventionTest {

    private static final Set<String> BEANS = Set.of(
            "receiveStartForm",
            "triageReferral",
            "recordEmergency",
            "sendAdvice",
            "startCheck",
            "recordEntryError",
            "askForInformation",
            "remindOfInformation",
            "startReview",
            "returnWithAdvice",
            "sendDecline",
            "startCourse",
            "planFollowUp",
            "sendClosingLetter",
            "planRecalls",
            "recordWithdrawal",
            "recordEnding",
            "applyUrgency",
            "tellPhysicianOfTests",
            "remindOfTask",
            "escalateTask");

    private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null", "empty");

    static Stream<Model> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessIsNamedLikeItsFile(Model model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.process().getId()).isEqualTo(model.name());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaVersionTag()).isEqualTo("1");
        assertThat(model.process().getCamundaHistoryTimeToLiveString())
                .isEqualTo(model.name().equals("Recall") ? "P90D" : "P180D");
        assertThat(model.process().isCamundaStartableInTasklist())
                .isEqualTo(model.name().equals("Referral"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noCodeInTheModel(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
        assertThat(elements(model)
                        .filter(each -> each.getAttribute(BpmnModelConstants.CAMUNDA_NS, "class") != null
                                || each.getAttribute(BpmnModelConstants.CAMUNDA_NS, "expression") != null))
                .isEmpty();
        assertThat(elements(model)
                        .map(each -> each.getAttribute(BpmnModelConstants.CAMUNDA_NS, "delegateExpression"))
                        .filter(each -> each != null))
                .allMatch(each -> BEANS.contains(each.replaceAll("^\\$\\{(.*)}$", "$1")));
        assertThat(elements(model)
                        .filter(each -> each.getLocalName().equals("taskListener"))
                        .map(each -> each.getAttribute("delegateExpression")))
                .allMatch(each -> BEANS.contains(each.replaceAll("^\\$\\{(.*)}$", "$1")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatRunsInTheBackgroundSaysHowItIsRetried(Model model) {
        assertThat(model.nodes().stream()
                        .filter(node -> has(node, "asyncBefore") || has(node, "asyncAfter") || isTimer(node)))
                .allMatch(node -> node.getExtensionElements() != null
                        && !node.getExtensionElements()
                                .getChildElementsByType(CamundaFailedJobRetryTimeCycle.class)
                                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void savePointsAreNotBeforeWaitStates(Model model) {
        assertThat(model.userTasks()).noneMatch(task -> has(task, "asyncBefore"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesAreFollowedByASavePoint(Model model) {
        List<String> waiting = List.of("AwaitInformation", "ResultsArrived");
        assertThat(model.nodes().stream().filter(node -> waiting.contains(node.getId())))
                .allMatch(node -> has(node, "asyncAfter"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void questionsAndAnswersAreLabelled(Model model) {
        for (Gateway gateway : model.all(Gateway.class)) {
            boolean splits = gateway.getOutgoing().size() > 1;
            assertThat(splits || gateway.getIncoming().size() > 1)
                    .as(gateway.getId())
                    .isTrue();
            assertThat(splits && gateway.getIncoming().size() > 1)
                    .as(gateway.getId())
                    .isFalse();
            if (splits) {
                assertThat(gateway.getName()).as(gateway.getId()).isNotBlank();
            }
            if (splits && gateway instanceof ExclusiveGateway exclusive) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getOutgoing()).allMatch(flow -> flow.getName() != null);
                assertThat(gateway.getOutgoing())
                        .allMatch(
                                flow -> flow.equals(exclusive.getDefault()) == (flow.getConditionExpression() == null));
                assertThat(gateway.getOutgoing())
                        .extracting(SequenceFlow::getName)
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(model.nodes().stream().filter(node -> !(node instanceof Gateway)))
                .allMatch(node -> node.getName() != null && !node.getName().isBlank());
        assertThat(model.flows()).allMatch(flow -> flow.getId() != null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsMeetOnlyAtGateways(Model model) {
        assertThat(model.nodes().stream().filter(node -> !(node instanceof Gateway)))
                .allMatch(node ->
                        node.getIncoming().size() <= 1 && node.getOutgoing().size() <= 1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskOfAPersonHasAGroupAndAForm(Model model) {
        for (UserTask task : model.userTasks()) {
            assertThat(task.getCamundaCandidateGroups()).isNotBlank();
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:forms/" + task.getId() + ".html");
        }
    }

    /** A finding's is set by whoever raises it, and an alarm of the operators' follows it. */
    static Stream<Model> modelsOfPatients() {
        return Models.ofPatients();
    }

    @ParameterizedTest
    @MethodSource("modelsOfPatients")
    void everyTaskForAPatientHasADeadline(Model model) {
        for (UserTask task : model.userTasks()) {
            assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.due(execution)}");
            assertThat(task.getExtensionElements().getChildElementsByType(CamundaTaskListener.class).stream()
                            .map(ModelConventionTest::timeout))
                    .containsExactly(
                            List.of(
                                    task.getId() + "Reminder",
                                    TaskListener.EVENTNAME_TIMEOUT,
                                    "${remindOfTask}",
                                    "${deadlines.reminder(execution)}"),
                            List.of(
                                    task.getId() + "Escalation",
                                    TaskListener.EVENTNAME_TIMEOUT,
                                    "${escalateTask}",
                                    "${deadlines.escalation(execution)}"));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void expressionsKnowOnlyTheClosedListOfVariables(Model model) {
        Set<String> known = Arrays.stream(ProcessVariable.values())
                .map(ProcessVariable::variableName)
                .collect(Collectors.toSet());
        Collection<String> used = new ArrayList<>();
        elements(model)
                .filter(each -> List.of("conditionExpression", "timeDate").contains(each.getLocalName()))
                .map(DomElement::getTextContent)
                .filter(text -> !text.contains("deadlines."))
                .flatMap(text -> Pattern.compile("[A-Za-z]\\w*")
                        .matcher(text.replaceAll("'[^']*'", ""))
                        .results()
                        .map(MatchResult::group))
                .filter(word -> !WORDS.contains(word))
                .forEach(used::add);
        elements(model)
                .filter(each -> List.of("in", "out").contains(each.getLocalName()))
                .flatMap(each -> Stream.of("source", "target").map(each::getAttribute))
                .filter(each -> each != null)
                .forEach(used::add);
        assertThat(known).containsAll(used);
    }

    private static boolean has(FlowNode node, String savePoint) {
        return "true".equals(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, savePoint));
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static List<String> timeout(CamundaTaskListener listener) {
        return List.of(
                listener.getAttributeValue("id"),
                listener.getCamundaEvent(),
                listener.getCamundaDelegateExpression(),
                listener.getTextContent().trim());
    }

    private static Stream<DomElement> elements(Model model) {
        return elements(model.instance().getDefinitions().getDomElement());
    }

    private static Stream<DomElement> elements(DomElement root) {
        return Stream.concat(Stream.of(root), root.getChildElements().stream().flatMap(ModelConventionTest::elements));
    }
}
