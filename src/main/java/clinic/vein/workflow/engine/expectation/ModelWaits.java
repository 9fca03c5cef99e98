package clinic.vein.workflow.engine.expectation;

import clinic.vein.process.ProcessVariable;
import clinic.vein.workflow.engine.expectation.ModelWait.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The waits of one model.
 *
 * @param byElement each place at which it waits
 * @param atAnyTime what it listens for at any time: the message starts of its event subprocesses
 * @param handedOver what it hands over to each process that it calls
 */
record ModelWaits(Map<String, ModelWait> byElement, Set<String> atAnyTime, Map<String, Set<String>> handedOver) {

    private static final String FORM = "embedded:deployment:";

    static ModelWaits of(BpmnModelInstance model) {
        Map<String, ModelWait> waits = new HashMap<>();
        Map<String, Set<String>> handedOver = new HashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean afterGateway =
                    node.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
            if (isWait(node) && !afterGateway || isContinued(node)) {
                waits.put(node.getId(), wait(node, afterGateway));
            }
            if (node instanceof CallActivity call) {
                handedOver.merge(call.getCalledElement(), handed(call), ModelWaits::both);
            }
        }
        return new ModelWaits(Map.copyOf(waits), messageStarts(model), Map.copyOf(handedOver));
    }

    /** Whether the engine goes on from here in a step of its own; event-based gateways refuse to be asked. */
    private static boolean isContinued(FlowNode node) {
        return !(node instanceof EventBasedGateway) && node.isCamundaAsyncAfter();
    }

    private static boolean isWait(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent event && (hasTimer(event) || hasMessage(event));
    }

    private static ModelWait wait(FlowNode node, boolean afterGateway) {
        List<Timer> timers = new ArrayList<>();
        Set<String> subscriptions = new LinkedHashSet<>();
        if (!afterGateway) {
            if (node instanceof CatchEvent event) {
                add(event, false, timers, subscriptions);
            }
            if (node instanceof ReceiveTask) {
                subscriptions.add(node.getId());
            }
            if (node instanceof EventBasedGateway) {
                node.getSucceedingNodes().list().stream()
                        .filter(CatchEvent.class::isInstance)
                        .forEach(next -> add((CatchEvent) next, false, timers, subscriptions));
            }
            if (node instanceof Activity) {
                node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .map(BoundaryEvent.class::cast)
                        .filter(event -> node.equals(event.getAttachedTo()))
                        .forEach(event -> add(event, !event.cancelActivity(), timers, subscriptions));
            }
            timeouts(node, timers);
        }
        Set<String> variables = timers.stream()
                .map(Timer::due)
                .filter(ModelWaits::isVariable)
                .map(ModelWaits::variable)
                .collect(Collectors.toCollection(HashSet::new));
        if (node instanceof CallActivity call) {
            variables.addAll(handed(call));
        }
        UserTask task = node instanceof UserTask user ? user : null;
        return new ModelWait(
                node.getId(),
                task == null ? List.of() : task.getCamundaCandidateGroupsList(),
                task == null ? null : task.getCamundaFormKey().replace(FORM, ""),
                List.copyOf(timers),
                Set.copyOf(subscriptions),
                Set.copyOf(variables),
                node instanceof CallActivity call ? call.getCalledElement() : null);
    }

    private static void add(CatchEvent event, boolean beside, List<Timer> timers, Set<String> subscriptions) {
        event.getEventDefinitions().forEach(definition -> {
            if (definition instanceof TimerEventDefinition timer) {
                timers.add(new Timer(event.getId(), date(timer), beside));
            } else if (definition instanceof MessageEventDefinition) {
                subscriptions.add(event.getId());
            }
        });
    }

    /** Reminder and escalation: the task goes on when they have fired. */
    private static void timeouts(FlowNode node, List<Timer> timers) {
        if (node.getExtensionElements() == null) {
            return;
        }
        node.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .flatMap(listener -> listener.getChildElementsByType(TimerEventDefinition.class).stream())
                .forEach(timer -> timers.add(new Timer(node.getId(), date(timer), true)));
    }

    private static String date(TimerEventDefinition timer) {
        return timer.getTimeDate().getTextContent().strip();
    }

    private static Set<String> handed(CallActivity call) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null && !source.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> messageStarts(BpmnModelInstance model) {
        Collection<SubProcess> subProcesses = model.getModelElementsByType(SubProcess.class);
        return subProcesses.stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(each -> each.getChildElementsByType(StartEvent.class).stream())
                .filter(ModelWaits::hasMessage)
                .map(ModelElementInstance.class::cast)
                .map(each -> each.getAttributeValue("id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What each called process knows whoever called it: an older model that still runs may hand over less. */
    static Map<String, Set<String>> handedOver(Collection<ModelWaits> running) {
        Map<String, Set<String>> always = new HashMap<>();
        running.forEach(model ->
                model.handedOver().forEach((called, handed) -> always.merge(called, handed, ModelWaits::both)));
        return always;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static boolean hasMessage(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    /** Such as {@code ${coolingOffEndsAt}}. */
    static boolean isVariable(String due) {
        return due.matches("\\$\\{\\w+}");
    }

    static String variable(String due) {
        return due.substring(2, due.length() - 1);
    }

    /** What every process of ours is started with. */
    static final Set<String> STARTED_WITH = Set.of(
            ProcessVariable.REFERRAL_ID.variableName(),
            ProcessVariable.REFERENCE.variableName(),
            ProcessVariable.URGENCY.variableName());
}
