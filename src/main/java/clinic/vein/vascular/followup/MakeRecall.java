package clinic.vein.vascular.followup;

import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.FollowUpEntry.Recalled;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the nurse calls a patient long after treatment. */
@Component
class MakeRecall implements HumanTask<RecallResult> {

    private final Recalls recalls;
    private final FollowUps followUps;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    MakeRecall(Recalls recalls, FollowUps followUps, Progress progress, Notes notes, Clock clock) {
        this.recalls = recalls;
        this.followUps = followUps;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param rlsSeverityAfterTreatment what the patient said at the review, or null */
    record View(int monthsAfter, LocalDate dueOn, @Nullable Integer rlsSeverityAfterTreatment) {}

    @Override
    public CareTask key() {
        return CareTask.MAKE_RECALL;
    }

    @Override
    public Class<RecallResult> submission() {
        return RecallResult.class;
    }

    @Override
    public Object show(TaskContext task) {
        Recall recall = recall(task);
        return new View(
                recall.months(),
                recall.dueOn(),
                followUps
                        .latestReview(task.referral())
                        .map(OutcomeRecord::rlsSeverity)
                        .orElse(null));
    }

    @Override
    public boolean isForPatient(RecallResult result) {
        return result.outcome() == RecallResult.Outcome.REACHED;
    }

    @Override
    public ProcessFacts complete(TaskContext task, RecallResult result) {
        result.check();
        Recall recall = recall(task);
        recalls.close(recall.id(), result, task.actor().id(), clock.instant());
        progress.note(task.referral(), new Recalled(recall.months(), Term.of(result.outcome())));
        notes.add(task.referral(), key(), result.note());
        return ProcessFacts.NONE;
    }

    private Recall recall(TaskContext task) {
        return recalls.find(UUID.fromString(task.recallId())).orElseThrow();
    }
}
