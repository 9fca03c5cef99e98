package clinic.vein.vascular.course;

import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.TreatmentEntry.ConsentGiven;
import clinic.vein.referral.timeline.TreatmentEntry.ConsentRefused;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.safety.Modality;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist explains the treatment and records what the patient decides. */
@Component
class RecordConsent implements HumanTask<Consent> {

    private final Consents consents;
    private final Assessments assessments;
    private final ConsentRisks risks;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    RecordConsent(
            Consents consents,
            Assessments assessments,
            ConsentRisks risks,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.consents = consents;
        this.assessments = assessments;
        this.risks = risks;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record View(List<ConsentRisks.Risk> risks, Modality modality, Integer sessionsPlanned) {}

    @Override
    public CareTask key() {
        return CareTask.RECORD_CONSENT;
    }

    @Override
    public Class<Consent> submission() {
        return Consent.class;
    }

    @Override
    public Object show(TaskContext task) {
        return assessments
                .latest(task.referral())
                .map(plan -> new View(risks(task), plan.modality(), plan.sessionsPlanned()))
                .orElse(new View(List.of(), null, null));
    }

    private List<ConsentRisks.Risk> risks(TaskContext task) {
        return assessments
                .latest(task.referral())
                .map(Assessment::modality)
                .map(risks::before)
                .orElse(List.of());
    }

    @Override
    public ProcessFacts complete(TaskContext task, Consent consent) {
        consent.check(risks(task).stream().map(ConsentRisks.Risk::code).toList());
        Instant now = clock.instant();
        consents.add(task.referral(), consent, task.actor().id(), now);
        notes.add(task.referral(), key(), consent.note());
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.CONSENT_DECISION, consent.decision().name());
        if (consent.decision() == Consent.Decision.REFUSED) {
            progress.note(task.referral(), new ConsentRefused());
            return facts;
        }
        progress.move(task.referral(), ReferralState.CONSENTED, new ConsentGiven(consent.coolingOffDays()));
        return facts.and(ProcessVariable.COOLING_OFF_ENDS_AT, now.plus(Duration.ofDays(consent.coolingOffDays())));
    }
}
