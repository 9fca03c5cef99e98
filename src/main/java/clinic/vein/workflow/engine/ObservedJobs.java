package clinic.vein.workflow.engine;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the engine does by itself, in traces and in the log: each job is the beginning of a trace, or a part of the
 * caller's, and what is logged within the engine names the referral by its id, the business key.
 */
@Component
class ObservedJobs extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ObservationRegistry> observations;

    ObservedJobs(ObjectProvider<ObservationRegistry> observations) {
        this.observations = observations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setLoggingContextBusinessKey("businessKey");
        EngineDoor.add(engine, Observing::new);
    }

    private final class Observing extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof ExecuteJobsCmd)) {
                return next.execute(command);
            }
            return Observation.createNotStarted("engine.job", observations.getObject())
                    .observe(() -> next.execute(command));
        }
    }
}
