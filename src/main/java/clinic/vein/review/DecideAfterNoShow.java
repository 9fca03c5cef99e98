package clinic.vein.review;

import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.process.Violations;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Nobody is discharged for a missed appointment by a machine: after the second one the physician decides. */
@Component
class DecideAfterNoShow implements HumanTask<DecideAfterNoShow.Submission> {

    enum Decision {
        REBOOK,
        RETURN_WITH_ADVICE
    }

    record Submission(Decision decision, String reason) {}

    private final ReviewDecisions reviews;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    DecideAfterNoShow(ReviewDecisions reviews, Progress progress, Notes notes, Clock clock) {
        this.reviews = reviews;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "DecideAfterNoShow";
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        return Map.of("allowedDecisions", Decision.values());
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        violations.required(submission.decision(), "decision");
        violations.required(submission.reason(), "reason");
        violations.text(submission.reason(), 2000, "reason");
        violations.refuseIfAny();
        notes.add(task.referral(), key(), submission.reason());
        reviews.add(
                task.referral(),
                ReviewDecision.of(
                        key(),
                        clock.instant(),
                        task.actor().id(),
                        submission.decision().name(),
                        submission.reason()));
        if (submission.decision() == Decision.REBOOK) {
            progress.move(task.referral(), ReferralState.APPROVED, EventKind.APPROVED, "to be booked again");
        }
        return ProcessFacts.of(
                ProcessVariable.NO_SHOW_DECISION, submission.decision().name());
    }
}
