package clinic.vein.vascular.followup;

import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist signs the closing letter. */
@Component
class SignClosingLetter implements HumanTask<ClosingSignature> {

    private final ClosingSignatures signatures;
    private final Clock clock;

    SignClosingLetter(ClosingSignatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.SIGN_CLOSING_LETTER;
    }

    @Override
    public Class<ClosingSignature> submission() {
        return ClosingSignature.class;
    }

    @Override
    public Object show(TaskContext task) {
        return Map.of("previewUrl", "/api/tasks/" + task.id() + "/letter");
    }

    @Override
    public ProcessFacts complete(TaskContext task, ClosingSignature signature) {
        signature.check();
        signatures.add(task.referral(), signature.remarks(), task.actor(), clock.instant());
        return ProcessFacts.NONE;
    }
}
