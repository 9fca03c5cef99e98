package clinic.vein.workflow;

import clinic.vein.process.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Passes on where a pathway begins to wait, and where it goes on. */
public final class StepLifecycle implements ExecutionListener {

    private final StepJournal journal;

    StepLifecycle(StepJournal journal) {
        this.journal = journal;
    }

    @Override
    public void notify(DelegateExecution execution) {
        switch (execution.getEventName()) {
            case EVENTNAME_START -> journal.reached(EngineStepView.of(execution));
            case EVENTNAME_END -> {
                if (execution.isCanceled()) {
                    journal.cancelled(EngineStepView.of(execution));
                } else {
                    journal.left(EngineStepView.of(execution));
                }
            }
            default -> throw new IllegalStateException("Not a wait's beginning or end: " + execution.getEventName());
        }
    }
}
