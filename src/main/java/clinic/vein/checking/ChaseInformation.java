package clinic.vein.checking;

import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.timeline.CheckEntry.InformationOverdue;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reception takes up a question that nobody answered in time: the patient is not dropped for silence. */
@Component
class ChaseInformation implements HumanTask<ChaseInformation.Submission> {

    private static final int LONGEST_TEXT = 2000;

    enum Outcome {
        RECEIVED,
        ASK_AGAIN,
        PHYSICIAN
    }

    record Submission(Outcome outcome, String information, String note) {}

    private final InformationRequests requests;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    ChaseInformation(InformationRequests requests, Progress progress, Notes notes, Clock clock) {
        this.requests = requests;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.CHASE_INFORMATION;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        return requests.open(task.referral())
                .<Map<String, Object>>map(
                        request -> Map.of("question", request.question(), "missing", request.missing()))
                .orElse(Map.of());
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        violations.required(submission.outcome(), "outcome");
        violations.text(submission.information(), LONGEST_TEXT, "information");
        violations.text(submission.note(), LONGEST_TEXT, "note");
        ToldOfDeath.ask(violations, submission.information(), "information");
        ToldOfDeath.ask(violations, submission.note(), "note");
        if (submission.outcome() == Outcome.RECEIVED) {
            violations.required(submission.information(), "information");
        }
        if (submission.outcome() == Outcome.PHYSICIAN) {
            violations.required(submission.note(), "note");
        }
        violations.refuseIfAny();
        if (submission.outcome() == Outcome.RECEIVED) {
            notes.addInformation(task.referral(), submission.information());
            requests.answered(task.referral(), clock.instant());
            progress.note(task.referral(), new InformationReceived(true));
        } else {
            progress.note(task.referral(), new InformationOverdue(Term.of(submission.outcome())));
        }
        notes.add(task.referral(), key(), submission.note());
        return ProcessFacts.of(
                ProcessVariable.CHASE_OUTCOME, submission.outcome().name());
    }
}
