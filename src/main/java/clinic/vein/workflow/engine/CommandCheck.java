package clinic.vein.workflow.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Looks at each command before the engine runs it. */
final class CommandCheck extends CommandInterceptor {

    private final Consumer<Command<?>> check;

    private CommandCheck(Consumer<Command<?>> check) {
        this.check = check;
    }

    static void addTo(ProcessEngineConfigurationImpl engine, Consumer<Command<?>> check) {
        EngineDoor.add(engine, () -> new CommandCheck(check));
    }

    @Override
    public <T> T execute(Command<T> command) {
        check.accept(command);
        return next.execute(command);
    }
}
