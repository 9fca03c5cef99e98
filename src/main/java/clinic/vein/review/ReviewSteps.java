package clinic.vein.review;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
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
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.ClosingEntry.Declined;
import clinic.vein.referral.timeline.ClosingEntry.ReturnedWithAdvice;
import clinic.vein.referral.timeline.ClosingEntry.Withdrawn;
import clinic.vein.referral.timeline.DeclineReason;
import clinic.vein.referral.timeline.ReturnedBy;
import clinic.vein.referral.timeline.ReviewEntry.ReviewStarted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps around the physician's review. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    private final ReviewDecisions reviews;
    private final Progress progress;
    private final Messages messages;
    private final WriteLetter letters;
    private final ReferralProcess process;

    ReviewSteps(
            ReviewDecisions reviews,
            Progress progress,
            Messages messages,
            WriteLetter letters,
            ReferralProcess process) {
        this.reviews = reviews;
        this.progress = progress;
        this.messages = messages;
        this.letters = letters;
        this.process = process;
    }

    @Bean
    ProcessStep startReview() {
        return ProcessStep.named("startReview", step -> {
            progress.move(step.referral(), ReferralState.IN_REVIEW, new ReviewStarted());
            return ProcessFacts.NONE;
        });
    }

    @Bean
    ProcessStep returnWithAdvice() {
        return ProcessStep.named("returnWithAdvice", this::returnToPractice);
    }

    @Bean
    ProcessStep sendDecline() {
        return ProcessStep.named("sendDecline", this::decline);
    }

    @Bean
    ProcessStep recordWithdrawal() {
        return ProcessStep.named("recordWithdrawal", step -> {
            progress.move(step.referral(), ReferralState.WITHDRAWN, new Withdrawn());
            messages.toPatient(step.referral(), MessageTemplate.WITHDRAWN, Map.of());
            messages.toPractice(step.referral(), MessageTemplate.WITHDRAWN, Map.of());
            return ProcessFacts.NONE;
        });
    }

    /** The information task shows the physician what came, beside the pathway, which goes on as it was decided. */
    @Bean
    ProcessStep tellPhysicianOfTests() {
        return ProcessStep.named("tellPhysicianOfTests", step -> {
            process.tell(step.referral(), ProcessMessage.NEW_INFORMATION);
            return ProcessFacts.NONE;
        });
    }

    private ProcessFacts returnToPractice(StepContext step) {
        ReferralId id = step.referral();
        ReviewDecision decision = reviews.latest(id).orElseThrow();
        String advice = Objects.requireNonNull(decision.advice());
        WrittenLetters letter = letters.write(
                id,
                words -> new LetterText(
                        LetterKind.RETURN,
                        List.of(LetterSection.of(words.of(LetterHeading.OUR_ADVICE), advice)),
                        signedBy(decision)));
        Map<String, Said> values = Map.of("advice", Said.asWritten(advice));
        messages.toPatient(id, MessageTemplate.RETURNED_WITH_ADVICE, values, letter.forPatient());
        messages.toPractice(id, MessageTemplate.RETURNED_WITH_ADVICE, values, letter.forPractice());
        progress.move(id, ReferralState.RETURNED_WITH_ADVICE, new ReturnedWithAdvice(ReturnedBy.task(decision.task())));
        return ProcessFacts.NONE;
    }

    private ProcessFacts decline(StepContext step) {
        ReferralId id = step.referral();
        ReviewDecision decision = reviews.latest(id).orElseThrow();
        DeclineReason reason = DeclineReason.valueOf(Objects.requireNonNull(decision.declineReason()));
        String wouldChange = Objects.requireNonNull(decision.wouldChangeAnswer());
        WrittenLetters letter = letters.write(
                id,
                words -> new LetterText(
                        LetterKind.DECLINE,
                        List.of(
                                LetterSection.of(words.of(LetterHeading.WHY_NOT), words.plain(reason)),
                                LetterSection.of(words.of(LetterHeading.WHAT_WOULD_CHANGE), wouldChange)),
                        signedBy(decision)));
        Map<String, Said> values =
                Map.of("reason", Said.plain(reason), "wouldChangeAnswer", Said.asWritten(wouldChange));
        messages.toPatient(id, MessageTemplate.DECISION_DECLINED, values, letter.forPatient());
        messages.toPractice(id, MessageTemplate.DECISION_DECLINED, values, letter.forPractice());
        progress.move(id, ReferralState.DECLINED, new Declined(reason));
        return ProcessFacts.NONE;
    }

    private static Actor signedBy(ReviewDecision decision) {
        return new Actor(
                decision.decidedBy(), decision.task() == CareTask.TRIAGE_VEINS ? Role.VASCULAR : Role.PHYSICIAN);
    }
}
