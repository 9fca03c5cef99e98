package clinic.vein.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/** Refuses queries with expressions (CVE-2026-109432): a query is the command that runs it, a filter has a service. */
@Component
class QueryGuard extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        CommandCheck.addTo(engine, QueryGuard::check);
        engine.setFilterService(new GuardedFilters());
    }

    private static void check(Command<?> command) {
        if (command instanceof Query<?, ?> query) {
            QueryExpressions.refuseAny(query);
        }
    }
}
