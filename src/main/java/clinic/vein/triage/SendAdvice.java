package clinic.vein.triage;

import clinic.vein.kernel.Actor;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.LetterText;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.WriteLetter;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.ReturnedBy;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Closes a referral that meets no criterion with advice: weight, activity, what makes veins worse, and when to come
 * back, as NICE CG168 has it for people who are not referred (clinical rules 3.1).
 */
@Component
class SendAdvice implements ProcessStep {

    static final String ADVICE = """
            From what was reported there is no reason for an appointment with a vein specialist now. Being active and \
            keeping a healthy weight help; standing or sitting still for long makes veins worse. Please ask for help \
            again when a leg swells or becomes tender, a vein becomes hard and painful, the skin above the ankle \
            changes colour or breaks, or a vein bleeds, and when restless legs keep you from sleep.""";

    private final Progress progress;
    private final Messages messages;
    private final WriteLetter letters;

    SendAdvice(Progress progress, Messages messages, WriteLetter letters) {
        this.progress = progress;
        this.messages = messages;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "sendAdvice";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        LetterId letter = letters.write(
                step.referral(),
                new LetterText(
                        LetterKind.ADVICE,
                        java.util.List.of(LetterSection.of("What we advise", ADVICE)),
                        Actor.SYSTEM));
        messages.toPatient(step.referral(), MessageTemplate.ADVICE, Map.of("advice", ADVICE), letter);
        messages.toPractice(step.referral(), MessageTemplate.ADVICE, Map.of("advice", ADVICE), letter);
        progress.move(step.referral(), ReferralState.RETURNED_WITH_ADVICE, new ReturnedWithAdvice(ReturnedBy.TRIAGE));
        return ProcessFacts.NONE;
    }
}
