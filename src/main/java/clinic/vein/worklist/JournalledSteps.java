package clinic.vein.worklist;

import clinic.vein.process.OpenStep;
import clinic.vein.process.StepJournal;
import clinic.vein.referral.Progress;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.StepEntry.StepCancelled;
import clinic.vein.referral.timeline.StepEntry.StepLeft;
import clinic.vein.referral.timeline.StepEntry.StepReached;
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
        progress.note(step.referral(), new StepReached(step.key()), new TimelineStep(step.id(), null, step.model()));
    }

    @Override
    public void left(OpenStep step) {
        progress.note(step.referral(), new StepLeft(step.key()), TimelineStep.of(step.id()));
    }

    @Override
    public void cancelled(OpenStep step) {
        progress.note(step.referral(), new StepCancelled(step.key()), TimelineStep.of(step.id()));
    }
}
