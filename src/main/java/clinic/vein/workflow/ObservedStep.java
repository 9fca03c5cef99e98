package clinic.vein.workflow;

import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.StepContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** A step of the process that traces tell by its name. */
record ObservedStep(ProcessStep step, ObservationRegistry observations) implements ProcessStep {

    @Override
    public String name() {
        return step.name();
    }

    @Override
    public ProcessFacts run(StepContext context) {
        return Observation.createNotStarted("engine.step", observations)
                .contextualName("step " + name())
                .lowCardinalityKeyValue("step", name())
                .observe(() -> step.run(context));
    }
}
