package clinic.vein.workflow.engine;

import clinic.vein.workflow.StepLifecycle;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Gives every element of a model at which a pathway waits without a person's task the same listeners. */
final class StepParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<StepLifecycle> lifecycle;

    StepParseListener(ObjectProvider<StepLifecycle> lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        // A link is a line that was not drawn.
        if (element.element("linkEventDefinition") == null) {
            listen(activity);
        }
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    private void listen(ActivityImpl activity) {
        ExecutionListener journal = execution -> lifecycle.getObject().notify(execution);
        activity.addListener(ExecutionListener.EVENTNAME_START, journal);
        activity.addListener(ExecutionListener.EVENTNAME_END, journal);
    }
}
