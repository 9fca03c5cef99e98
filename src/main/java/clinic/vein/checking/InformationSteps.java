package clinic.vein.checking;

import clinic.vein.checking.CheckReferral.Missing;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.CheckEntry.CheckStarted;
import clinic.vein.referral.timeline.CheckEntry.InformationReminded;
import clinic.vein.referral.timeline.CheckEntry.InformationRequested;
import clinic.vein.referral.timeline.ClosingEntry.EnteredInError;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps around reception's check. */
@Configuration(proxyBeanMethods = false)
class InformationSteps {

    private final InformationRequests requests;
    private final InformationSettings settings;
    private final ClinicSettings clinic;
    private final Progress progress;
    private final Messages messages;
    private final Clock clock;

    InformationSteps(
            InformationRequests requests,
            InformationSettings settings,
            ClinicSettings clinic,
            Progress progress,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.clinic = clinic;
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    ProcessStep startCheck() {
        return ProcessStep.named("startCheck", step -> {
            progress.move(step.referral(), ReferralState.CHECKING, new CheckStarted());
            return ProcessFacts.NONE;
        });
    }

    @Bean
    ProcessStep recordEntryError() {
        return ProcessStep.named("recordEntryError", step -> {
            progress.move(step.referral(), ReferralState.ENTERED_IN_ERROR, new EnteredInError());
            return ProcessFacts.NONE;
        });
    }

    @Bean
    ProcessStep askForInformation() {
        return ProcessStep.named("askForInformation", this::ask);
    }

    @Bean
    ProcessStep remindOfInformation() {
        return ProcessStep.named("remindOfInformation", this::remind);
    }

    private ProcessFacts ask(StepContext step) {
        Instant now = clock.instant();
        Instant deadline = now.plus(Duration.ofDays(settings.deadlineDays()));
        InformationRequests.InformationRequest request =
                requests.open(step.referral()).orElseThrow();
        requests.expectAnswer(request.number(), deadline);
        progress.move(
                step.referral(),
                ReferralState.INFO_REQUESTED,
                new InformationRequested(request.missing().stream()
                        .map(Missing::valueOf)
                        .map(Term::of)
                        .toList()));
        tell(step.referral(), MessageTemplate.INFORMATION_REQUESTED, request.question(), deadline);
        return ProcessFacts.of(ProcessVariable.INFORMATION_DEADLINE_AT, deadline)
                .and(ProcessVariable.INFORMATION_REMINDER_AT, now.plus(Duration.ofDays(settings.reminderDays())));
    }

    private ProcessFacts remind(StepContext step) {
        requests.open(step.referral()).ifPresent(request -> {
            progress.note(step.referral(), new InformationReminded());
            tell(
                    step.referral(),
                    MessageTemplate.INFORMATION_REMINDER,
                    request.question(),
                    Objects.requireNonNull(request.answerBy()));
        });
        return ProcessFacts.NONE;
    }

    private void tell(ReferralId id, MessageTemplate template, String question, Instant answerBy) {
        Map<String, Said> values =
                Map.of("question", Said.asWritten(question), "answerBy", Said.day(answerBy, clinic.zone()));
        messages.toPatient(id, template, values);
        messages.toPractice(id, template, values);
    }
}
