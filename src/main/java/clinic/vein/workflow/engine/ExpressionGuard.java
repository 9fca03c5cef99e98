package clinic.vein.workflow.engine;

import clinic.vein.workflow.ExpressionBeans;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine expressions that reach nothing but what the models need. */
@Component
class ExpressionGuard extends AbstractProcessEnginePlugin {

    private final ExpressionBeans beans;

    ExpressionGuard(ExpressionBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Spring's factory has made an expression manager by now that sees every bean of the application.
        engine.setBeans(beans);
        engine.setExpressionManager(new ClosedExpressions(beans));
    }
}
