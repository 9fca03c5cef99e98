package clinic.vein.process;

import java.util.function.Function;

/** Automatic work of a feature at a service task of the model. */
public interface ProcessStep {

    /** The name by which the model calls it, such as {@code sendAdvice} for {@code ${sendAdvice}}. */
    String name();

    ProcessFacts run(StepContext step);

    static ProcessStep named(String name, Function<StepContext, ProcessFacts> work) {
        return new ProcessStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ProcessFacts run(StepContext step) {
                return work.apply(step);
            }
        };
    }
}
