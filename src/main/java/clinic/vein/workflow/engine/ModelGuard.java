package clinic.vein.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Models come with the application, never from a signed-in user, and carry no code; asked first, since it says why. */
@Order(Ordered.LOWEST_PRECEDENCE - 1)
@Component
class ModelGuard extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(new CodeInModels()));
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        engine.setCustomPreBPMNParseListeners(listeners);
        CommandCheck.addTo(engine, command -> {
            if (command instanceof DeployCmd && engine.getIdentityService().getCurrentAuthentication() != null) {
                throw new AuthorizationException(EngineRefusal.NO_DEPLOYMENT.title());
            }
        });
    }
}
