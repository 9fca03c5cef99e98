package clinic.vein.workflow;

import clinic.vein.process.BackgroundWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class EngineBackgroundWork implements BackgroundWork {

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineBackgroundWork(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    @Override
    public Standing standing() {
        return new Standing(
                management.createJobQuery().executable().count(),
                management.createJobQuery().noRetriesLeft().count(),
                runtime.createIncidentQuery().count());
    }
}
