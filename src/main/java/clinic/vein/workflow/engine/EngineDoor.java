package clinic.vein.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Where every command enters the engine: its two chains, each of which wants an interceptor of its own. */
final class EngineDoor {

    private EngineDoor() {}

    static void add(ProcessEngineConfigurationImpl engine, Supplier<CommandInterceptor> interceptor) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), interceptor.get()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), interceptor.get()));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> others, CommandInterceptor one) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(one);
        return all;
    }
}
