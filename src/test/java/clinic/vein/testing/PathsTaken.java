package clinic.vein.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which steps, events and flows of our models were passed: the engine's history keeps no flows. */
public class PathsTaken extends AbstractProcessEnginePlugin {

    private final Set<String> drawn = new ConcurrentSkipListSet<>();
    private final Set<String> taken = new ConcurrentSkipListSet<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(new Watch()));
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    public Set<String> drawn() {
        return drawn;
    }

    public Set<String> neverTaken() {
        Set<String> missing = new TreeSet<>(drawn);
        missing.removeAll(taken);
        return missing;
    }

    private final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            // Tests deploy models, too.
            if (Files.exists(Path.of("bpmn", "processes", process.getKey() + ".bpmn"))) {
                watch(process);
            }
        }

        private void watch(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                drawn.add(activity.getId());
                activity.addListener(ExecutionListener.EVENTNAME_START, passes(activity.getId()));
                for (PvmTransition flow : activity.getOutgoingTransitions()) {
                    drawn.add(flow.getId());
                    ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, passes(flow.getId()));
                }
                watch(activity);
            }
        }

        private ExecutionListener passes(String id) {
            return execution -> taken.add(id);
        }
    }
}
