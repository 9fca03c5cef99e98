package clinic.vein.workflow.engine;

import clinic.vein.kernel.Refused;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * A refused form is no failure of the server. The engine wraps what a listener throws, and its web API then answers 500
 * and logs a stack trace; to an invalid form of its own it answers 400, so a refusal leaves the engine as one.
 */
@Component
class RefusedForms extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        EngineDoor.add(engine, Unwrapping::new);
    }

    private static final class Unwrapping extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (FormFieldValidationException invalid) {
                throw invalid;
            } catch (ProcessEngineException failure) {
                for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                    if (cause.getCause() instanceof Refused) {
                        throw new FormFieldValidationException(null, cause.getMessage(), cause.getCause());
                    }
                }
                throw failure;
            }
        }
    }
}
