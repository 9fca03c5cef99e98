package clinic.vein.workflow;

import clinic.vein.process.ProcessStep;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The beans that expressions in the models may name, and no others: the features' steps and a few of this package.
 * Filled at first use, because the features need the engine and the engine needs this map.
 */
public final class ExpressionBeans extends AbstractMap<Object, Object> {

    private final Supplier<Iterable<ProcessStep>> steps;
    private final Supplier<Map<String, Object>> others;
    private @Nullable Map<Object, Object> beans;

    public ExpressionBeans(Supplier<Iterable<ProcessStep>> steps, Supplier<Map<String, Object>> others) {
        this.steps = steps;
        this.others = others;
    }

    @Override
    public @Nullable Object get(Object name) {
        return beans().get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return beans().containsKey(name);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beans().entrySet();
    }

    private synchronized Map<Object, Object> beans() {
        Map<Object, Object> known = beans;
        if (known == null) {
            Map<Object, Object> filled = new HashMap<>(others.get());
            steps.get().forEach(step -> filled.put(step.name(), new StepDelegate(step)));
            known = Map.copyOf(filled);
            beans = known;
        }
        return known;
    }
}
