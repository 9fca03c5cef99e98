package clinic.vein.workflow;

import clinic.vein.process.ProcessFacts;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Writes what a step tells the process; the engine's dates are of the older kind. */
final class ProcessFactsWriter {

    private ProcessFactsWriter() {}

    static void write(ProcessFacts facts, DelegateExecution execution) {
        facts.values()
                .forEach((variable, value) -> execution.setVariable(
                        variable.variableName(), value instanceof Instant instant ? Date.from(instant) : value));
    }
}
