package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.StepContext;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Runs a feature's automatic step at a service task, or as a listener where a person's task begins. */
final class StepDelegate implements JavaDelegate, ExecutionListener {

    private final ProcessStep step;

    StepDelegate(ProcessStep step) {
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepContext context = new StepContext(
                ReferralId.of(execution.getProcessBusinessKey()),
                execution.getCurrentActivityId(),
                Optional.ofNullable((String) execution.getVariable(ProcessVariable.RECALL_ID.variableName())));
        try {
            ProcessFactsWriter.write(step.run(context), execution);
        } catch (Refused refused) {
            throw Refusals.wrap(refused);
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        execute(execution);
    }
}
