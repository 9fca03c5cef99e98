package clinic.vein.review;

import clinic.vein.kernel.Violations;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.timeline.ReviewEntry.Approved;
import clinic.vein.triage.TriageResults;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vascular specialist looks at a referral for veins alone, before an appointment is booked. */
@Component
class TriageVeins implements HumanTask<TriageVeins.Submission> {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_ADVICE = 4000;

    enum Decision {
        ACCEPT,
        RETURN_WITH_ADVICE,
        TO_PHYSICIAN
    }

    record Submission(
            Decision decision,
            @Nullable String advice,
            @Nullable String note) {}

    private final ReviewDecisions reviews;
    private final TriageResults triageResults;
    private final Progress progress;
    private final Notes notes;
    private final Messages messages;
    private final Clock clock;

    TriageVeins(
            ReviewDecisions reviews,
            TriageResults triageResults,
            Progress progress,
            Notes notes,
            Messages messages,
            Clock clock) {
        this.reviews = reviews;
        this.triageResults = triageResults;
        this.progress = progress;
        this.notes = notes;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.TRIAGE_VEINS;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    /** The criterion of NICE CG168 was met, or the referral would not be here: accepting is what its rules advise. */
    @Override
    public Object show(TaskContext task) {
        return Map.of(
                "allowedDecisions",
                Decision.values(),
                "recommendation",
                Map.of(
                        "decision",
                        Decision.ACCEPT,
                        "rules",
                        triageResults.find(task.referral()).orElseThrow().decisions().stream()
                                .flatMap(decided -> decided.rules().stream())
                                .filter(rule -> rule.decision().equals("VeinCriterion"))
                                .toList()));
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        violations.required(submission.decision(), "decision");
        violations.text(submission.advice(), LONGEST_ADVICE, "advice");
        violations.text(submission.note(), LONGEST_TEXT, "note");
        ToldOfDeath.ask(violations, submission.note(), "note");
        if (submission.decision() == Decision.RETURN_WITH_ADVICE) {
            violations.required(submission.advice(), "advice");
        }
        violations.refuseIfAny();
        notes.add(task.referral(), key(), submission.note());
        reviews.add(
                task.referral(),
                ReviewDecision.of(
                        key(),
                        clock.instant(),
                        task.actor().id(),
                        submission.decision().name(),
                        submission.advice()));
        if (submission.decision() == Decision.ACCEPT) {
            progress.move(task.referral(), ReferralState.APPROVED, new Approved(false));
            messages.toPatient(task.referral(), MessageTemplate.DECISION_APPROVED, Map.of());
            messages.toPractice(task.referral(), MessageTemplate.DECISION_APPROVED, Map.of());
        }
        return ProcessFacts.of(
                ProcessVariable.VEIN_TRIAGE_DECISION, submission.decision().name());
    }
}
