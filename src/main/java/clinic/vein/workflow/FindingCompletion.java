package clinic.vein.workflow;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.process.FindingWork;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Completing the task of a finding repairs it. It is no step of a referral, so no journal hears of it. */
public final class FindingCompletion implements TaskListener {

    /** The process that such a task is of. */
    public static final String PROCESS = "Finding";

    private final FindingWork work;
    private final CurrentActor currentActor;
    private final SubmissionReader reader = new SubmissionReader(UsualUnits.METRIC);

    FindingCompletion(FindingWork work, CurrentActor currentActor) {
        this.work = work;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            reader.read(CompletionBySubmission.takeDocument(task, currentActor.get()), FindingWork.Confirmation.class);
            work.complete(FindingId.of(task.getExecution().getProcessBusinessKey()));
        } catch (Refused refused) {
            throw Refusals.wrap(refused);
        }
    }
}
