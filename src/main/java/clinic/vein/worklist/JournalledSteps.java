package clinic.vein.worklist;

import clinic.vein.process.OpenStep;
import clinic.vein.process.StepJournal;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Progress;
import clinic.vein.referral.TimelineStep;
import org.springframework.stereotype.Component;

/** Writes on the timeline what a pathway waits for. */
@Component
class JournalledSteps implements StepJournal {

    private final Progress progress;

    JournalledSteps(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void reached(OpenStep step) {
        progress.note(
                step.referral(), EventKind.STEP_REACHED, step.key(), new TimelineStep(step.id(), null, step.model()));
    }

    @Override
    public void left(OpenStep step) {
        progress.note(step.referral(), EventKind.STEP_LEFT, step.key(), TimelineStep.of(step.id()));
    }

    @Override
    public void cancelled(OpenStep step) {
        progress.note(step.referral(), EventKind.STEP_CANCELLED, step.key(), TimelineStep.of(step.id()));
    }
}
