package clinic.vein.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Looks at each command before the engine runs it, in both of its chains. */
final class CommandCheck extends CommandInterceptor {

    private final Consumer<Command<?>> check;

    private CommandCheck(Consumer<Command<?>> check) {
        this.check = check;
    }

    static void addTo(ProcessEngineConfigurationImpl engine, Consumer<Command<?>> check) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new CommandCheck(check)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new CommandCheck(check)));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> others, CommandInterceptor one) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(one);
        return all;
    }

    @Override
    public <T> T execute(Command<T> command) {
        check.accept(command);
        return next.execute(command);
    }
}
