package clinic.vein.triage;

import clinic.vein.kernel.Actor;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.LetterText;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.messaging.WriteLetter;
import clinic.vein.messaging.WrittenLetters;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.ReturnedBy;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Closes a referral that meets no criterion with advice: weight, activity, what makes veins worse, and when to come
 * back, as NICE CG168 has it for people who are not referred (clinical rules 3.1).
 */
@Component
class SendAdvice implements ProcessStep {

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
        WrittenLetters letter = letters.write(
                step.referral(),
                words -> new LetterText(
                        LetterKind.ADVICE,
                        List.of(LetterSection.of(words.of(TriageWords.WHAT_WE_ADVISE), words.of(TriageWords.ADVICE))),
                        Actor.SYSTEM));
        Map<String, Said> values = Map.of("advice", Said.of(TriageWords.ADVICE));
        messages.toPatient(step.referral(), MessageTemplate.ADVICE, values, letter.forPatient());
        messages.toPractice(step.referral(), MessageTemplate.ADVICE, values, letter.forPractice());
        progress.move(step.referral(), ReferralState.RETURNED_WITH_ADVICE, new ReturnedWithAdvice(ReturnedBy.TRIAGE));
        return ProcessFacts.NONE;
    }
}
