package clinic.vein.process;

/** Automatic work of a feature at a service task of the model. */
public interface ProcessStep {

    /** The name by which the model calls it, such as {@code sendAdvice} for {@code ${sendAdvice}}. */
    String name();

    ProcessFacts run(StepContext step);
}
