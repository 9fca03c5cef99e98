package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.WriteLetter;
import clinic.vein.messaging.WrittenLetters;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.ClosingEntry.Completed;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the signed closing letter, tells practice and patient, and completes the referral. */
@Component
class SendClosingLetter implements ProcessStep {

    private final ClosingLetter closingLetter;
    private final ClosingSignatures signatures;
    private final WriteLetter writeLetter;
    private final Messages messages;
    private final Progress progress;

    SendClosingLetter(
            ClosingLetter closingLetter,
            ClosingSignatures signatures,
            WriteLetter writeLetter,
            Messages messages,
            Progress progress) {
        this.closingLetter = closingLetter;
        this.signatures = signatures;
        this.writeLetter = writeLetter;
        this.messages = messages;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "sendClosingLetter";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        ReferralId id = step.referral();
        ClosingSignatures.Signed signed = signatures.find(id).orElseThrow();
        WrittenLetters letters = writeLetter.write(
                id, words -> closingLetter.compose(id, signed.remarks(), signed.corrections(), signed.by(), words));
        messages.toPractice(id, MessageTemplate.CLOSING, Map.of(), letters.forPractice());
        messages.toPatient(id, MessageTemplate.CLOSING, Map.of(), letters.forPatient());
        progress.move(id, ReferralState.COMPLETED, new Completed());
        return ProcessFacts.NONE;
    }
}
