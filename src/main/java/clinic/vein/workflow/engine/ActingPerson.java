package clinic.vein.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** For whom a command enters the engine. */
final class ActingPerson {

    private ActingPerson() {}

    /** Nobody for what our own code does as nobody in particular, and for a part of a command that was let in. */
    static Optional<Authentication> at(ProcessEngineConfigurationImpl engine) {
        return Context.getCommandContext() != null
                ? Optional.empty()
                : Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                        .filter(who -> who.getUserId() != null);
    }
}
