package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.FiredRule;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.ReviewEntry.Approved;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.scheduling.BookingFault;
import clinic.vein.scheduling.NoShowSafeguards;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nobody is discharged for a missed appointment by a machine: after the second one the physician decides. What speaks
 * against a discharge bars it or asks for a reason (clinical rules 6.3).
 */
@Component
class DecideAfterNoShow implements HumanTask<DecideAfterNoShow.Submission> {

    private static final int LONGEST_TEXT = 2000;

    enum Decision {
        REBOOK,
        RETURN_WITH_ADVICE
    }

    /** @param vulnerable whether the patient is vulnerable or there is a safeguarding concern; asked before a discharge */
    record Submission(
            Decision decision,
            @Nullable Boolean vulnerable,
            String reason,
            @Nullable String overrideReason) {}

    record Work(List<Decision> allowedDecisions, @Nullable Recommendation recommendation, List<String> warnings) {}

    record Recommendation(Decision decision, List<FiredRule> rules) {}

    private final NoShowSafeguards safeguards;
    private final Referrals referrals;
    private final ReviewDecisions reviews;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    DecideAfterNoShow(
            NoShowSafeguards safeguards,
            Referrals referrals,
            ReviewDecisions reviews,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.safeguards = safeguards;
        this.referrals = referrals;
        this.reviews = reviews;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.DECIDE_AFTER_NO_SHOW;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        return work(task.referral(), null);
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return work(
                task.referral(),
                draft.path("vulnerable").isBoolean() ? draft.path("vulnerable").booleanValue() : null);
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        NoShowSafeguards.Found found = found(task.referral(), submission.vulnerable());
        check(submission, found);
        notes.add(task.referral(), key(), submission.reason());
        reviews.add(task.referral(), decision(task, submission, found));
        if (submission.decision() == Decision.RETURN_WITH_ADVICE && found.any()) {
            progress.note(task.referral(), new Overridden(AdviceTable.NO_SHOW));
        }
        if (submission.decision() == Decision.REBOOK) {
            progress.move(task.referral(), ReferralState.APPROVED, new Approved(true));
        }
        return ProcessFacts.of(
                ProcessVariable.NO_SHOW_DECISION, submission.decision().name());
    }

    private static void check(Submission submission, NoShowSafeguards.Found found) {
        Violations violations = new Violations();
        violations.required(submission.decision(), "decision");
        violations.required(submission.reason(), "reason");
        violations.text(submission.reason(), LONGEST_TEXT, "reason");
        ToldOfDeath.ask(violations, submission.reason(), "reason");
        violations.text(submission.overrideReason(), LONGEST_TEXT, "overrideReason");
        if (submission.decision() == Decision.RETURN_WITH_ADVICE) {
            violations.addIf(found.bar(), "decision", BookingFault.DISCHARGE_BARRED);
            violations.required(submission.vulnerable(), "vulnerable");
            if (found.any() && !found.bar()) {
                violations.required(submission.overrideReason(), "overrideReason");
            }
        }
        violations.refuseIfAny();
    }

    private ReviewDecision decision(TaskContext task, Submission submission, NoShowSafeguards.Found found) {
        return ReviewDecision.afterNoShow(
                key(),
                clock.instant(),
                task.actor().id(),
                submission.decision().name(),
                found.any() ? Decision.REBOOK.name() : null,
                found.rules(),
                submission.reason(),
                submission.overrideReason());
    }

    private Work work(ReferralId id, @Nullable Boolean vulnerable) {
        NoShowSafeguards.Found found = found(id, vulnerable);
        return new Work(
                found.bar() ? List.of(Decision.REBOOK) : List.of(Decision.values()),
                found.any() ? new Recommendation(Decision.REBOOK, found.rules()) : null,
                found.bar() ? List.of(BookingFault.DISCHARGE_BARRED.title()) : List.of());
    }

    private NoShowSafeguards.Found found(ReferralId id, @Nullable Boolean vulnerable) {
        return safeguards.of(referrals.find(id).orElseThrow(), Purpose.ASSESSMENT, false, vulnerable);
    }
}
