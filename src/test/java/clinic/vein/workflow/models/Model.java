package clinic.vein.workflow.models;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model as it is packaged. */
record Model(String name, BpmnModelInstance instance) {

    /** Nobody changes them. */
    private static final Map<String, Model> MODELS = new ConcurrentHashMap<>();

    static Model read(String name) {
        return MODELS.computeIfAbsent(
                name,
                any -> new Model(
                        name,
                        Bpmn.readModelFromStream(
                                Model.class.getResourceAsStream("/bpmn/processes/" + name + ".bpmn"))));
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    Collection<UserTask> userTasks() {
        return all(UserTask.class);
    }

    Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return instance.getModelElementsByType(type);
    }

    @Override
    public String toString() {
        return name;
    }
}
