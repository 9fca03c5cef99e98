package clinic.vein.review;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.LetterKind;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.LetterText;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.messaging.WriteLetter;
import clinic.vein.messaging.WrittenLetters;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.ReturnedBy;
import clinic.vein.triage.TriageResult;
import clinic.vein.triage.TriageResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes a referral with advice: a clinician's own words where one has decided, else those that the report calls for. */
@Component
class SendAdvice implements ProcessStep {

    private final Referrals referrals;
    private final TriageResults triageResults;
    private final ReviewDecisions reviews;
    private final Progress progress;
    private final Messages messages;
    private final WriteLetter letters;

    SendAdvice(
            Referrals referrals,
            TriageResults triageResults,
            ReviewDecisions reviews,
            Progress progress,
            Messages messages,
            WriteLetter letters) {
        this.referrals = referrals;
        this.triageResults = triageResults;
        this.reviews = reviews;
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
        ReferralId id = step.referral();
        ReferralReport report = referrals.get(id).report();
        TriageResult triage = triageResults.find(id).orElseThrow();
        Optional<ReviewDecision> decided =
                reviews.latest(id).filter(decision -> decision.task() == CareTask.ADVISE_PATIENT);
        Said advice = words -> decided.map(decision -> written(decision, words))
                .orElseGet(() -> String.join("\n\n", AdviceDraft.of(report, triage, words)));
        WrittenLetters letter = letters.write(
                id,
                words -> new LetterText(
                        LetterKind.ADVICE,
                        List.of(LetterSection.of(
                                words.of(AdviceText.WHAT_WE_ADVISE),
                                advice.in(words).split("\\R\\s*\\R"))),
                        decided.map(decision -> new Actor(decision.decidedBy(), Role.PHYSICIAN))
                                .orElse(Actor.SYSTEM)));
        MessageTemplate template = decided.isPresent() ? MessageTemplate.ADVICE_BY_CLINICIAN : MessageTemplate.ADVICE;
        messages.toPatient(id, template, Map.of("advice", advice), letter.forPatient());
        messages.toPractice(id, template, Map.of("advice", advice), letter.forPractice());
        progress.move(
                id,
                ReferralState.RETURNED_WITH_ADVICE,
                new ReturnedWithAdvice(decided.isPresent() ? ReturnedBy.ADVISED : ReturnedBy.TRIAGE));
        return ProcessFacts.NONE;
    }

    /** Practices read English; where the patient reads it too there is one text. Null where none was decided. */
    private static @Nullable String written(ReviewDecision decision, Words words) {
        boolean english = words.language().equals(Language.ENGLISH);
        return english && decision.adviceInEnglish() != null ? decision.adviceInEnglish() : decision.advice();
    }
}
