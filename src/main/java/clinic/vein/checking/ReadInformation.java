package clinic.vein.checking;

import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.ToldOfDeath;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The physician takes note of information that arrived unasked. */
@Component
class ReadInformation implements HumanTask<ReadInformation.Submission> {

    record Submission(boolean seen, String note) {}

    private final Notes notes;

    ReadInformation(Notes notes) {
        this.notes = notes;
    }

    @Override
    public CareTask key() {
        return CareTask.READ_INFORMATION;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        return Map.of();
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        violations.addIf(!submission.seen(), "seen", CheckingFault.NOT_SEEN);
        violations.text(submission.note(), 2000, "note");
        ToldOfDeath.ask(violations, submission.note(), "note");
        violations.refuseIfAny();
        notes.add(task.referral(), key(), submission.note());
        return ProcessFacts.NONE;
    }
}
