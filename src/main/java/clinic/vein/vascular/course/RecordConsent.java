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
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.safety.Modality;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist explains the treatment and records what the patient decides. */
@Component
class RecordConsent implements HumanTask<Consent> {

    private final Consents consents;
    private final Assessments assessments;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    RecordConsent(Consents consents, Assessments assessments, Progress progress, Notes notes, Clock clock) {
        this.consents = consents;
        this.assessments = assessments;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record Risk(ConsentRisk code, String label, String frequency, String source) {

        static Risk of(ConsentRisk risk) {
            return new Risk(risk, risk.title(), risk.frequency(), risk.source());
        }
    }

    record View(List<Risk> risks, Modality modality, Integer sessionsPlanned) {}

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
        List<Risk> risks = Arrays.stream(ConsentRisk.values()).map(Risk::of).toList();
        return assessments
                .latest(task.referral())
                .map(plan -> new View(risks, plan.modality(), plan.sessionsPlanned()))
                .orElse(new View(risks, null, null));
    }

    @Override
    public ProcessFacts complete(TaskContext task, Consent consent) {
        consent.check();
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
