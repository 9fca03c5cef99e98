package clinic.vein.triage;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.DateForm;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.process.CareTask;
import clinic.vein.process.DueDates;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Endings;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.TriageEntry.RedFlagRaised;
import clinic.vein.referral.timeline.TriageEntry.Triaged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first step of the pathway: which way, and how soon. */
@Component
class TriageReferral implements ProcessStep {

    private final Referrals referrals;
    private final TriageResults results;
    private final Triage triage;
    private final Progress progress;
    private final Messages messages;
    private final DueDates dueDates;
    private final PromiseCall promise;
    private final ClinicSettings clinic;
    private final Endings endings;
    private final Clock clock;

    TriageReferral(
            Referrals referrals,
            TriageResults results,
            Triage triage,
            Progress progress,
            Messages messages,
            DueDates dueDates,
            PromiseCall promise,
            ClinicSettings clinic,
            Endings endings,
            Clock clock) {
        this.referrals = referrals;
        this.results = results;
        this.triage = triage;
        this.progress = progress;
        this.messages = messages;
        this.dueDates = dueDates;
        this.promise = promise;
        this.clinic = clinic;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "triageReferral";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        Referral referral = referrals.find(step.referral()).orElseThrow();
        LocalDate reported = LocalDate.ofInstant(referral.receivedAt(), clinic.zone());
        TriageResult result = triage.decide(referral.report(), reported, clock.instant());
        results.put(referral.id(), result);
        referrals.setTriage(referral.id(), result.pathway(), result.urgency());
        progress.move(referral.id(), ReferralState.TRIAGED, new Triaged(result.pathway(), result.urgency()));
        if (result.urgency().isRedFlag()) {
            progress.move(referral.id(), ReferralState.RED_FLAG, new RedFlagRaised(result.urgency()));
        }
        boolean died = endings.death(referral.id()).isPresent();
        if (died) {
            messages.toStaff(Role.INTAKE, referral.id(), MessageTemplate.REPORT_AFTER_DEATH, Map.of());
        }
        boolean byRule = result.closesByRule() && !died;
        if (!byRule) {
            messages.toPatient(
                    referral.id(), MessageTemplate.REFERRAL_RECEIVED, Map.of("nextStep", nextStep(result, referral)));
        }
        return ProcessFacts.of(ProcessVariable.PATHWAY, result.pathway().name())
                .and(ProcessVariable.URGENCY, result.urgency().name())
                .and(ProcessVariable.RED_FLAG, result.urgency().isRedFlag())
                .and(ProcessVariable.ADVICE_BY_RULE, byRule);
    }

    private Said nextStep(TriageResult result, Referral referral) {
        if (result.urgency().isRedFlag()) {
            return words -> String.join(" ", promise.sentences(result.urgency(), referral, words));
        }
        boolean advice = result.pathway() == Pathway.ADVICE;
        CareTask next = advice ? CareTask.ADVISE_PATIENT : CareTask.CHECK_REFERRAL;
        Instant due = dueDates.of(next, result.urgency(), clock.instant()).dueAt();
        return words -> words.of(
                advice ? TriageWords.A_CLINICIAN_READS_BY : TriageWords.WE_CHECK_BY,
                words.date(DateForm.WEEKDAY, due.atZone(clinic.zone())));
    }
}
