package clinic.vein.vascular.course;

import clinic.vein.information.Leaflet;
import clinic.vein.information.Leaflets;
import clinic.vein.kernel.Language;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.TreatmentEntry.ConsentGiven;
import clinic.vein.referral.timeline.TreatmentEntry.ConsentRefused;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.safety.Modality;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist explains the treatment and records what the patient decides. */
@Component
class RecordConsent implements HumanTask<Consent> {

    private final Consents consents;
    private final Assessments assessments;
    private final ConsentRisks risks;
    private final Referrals referrals;
    private final Leaflets leaflets;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    RecordConsent(
            Consents consents,
            Assessments assessments,
            ConsentRisks risks,
            Referrals referrals,
            Leaflets leaflets,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.consents = consents;
        this.assessments = assessments;
        this.risks = risks;
        this.referrals = referrals;
        this.leaflets = leaflets;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record Offered(String code, String label) {

        static Offered of(Leaflet leaflet) {
            return new Offered(
                    leaflet.code(),
                    leaflet.title() + " (" + leaflet.language().ownName() + ", edition " + leaflet.edition() + ")");
        }
    }

    record View(
            List<ConsentRisks.Risk> risks,
            List<Offered> leaflets,
            @Nullable Modality modality,
            @Nullable Integer sessionsPlanned) {}

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
        List<Offered> offered = offered(task);
        return assessments
                .latest(task.referral())
                .map(plan -> new View(risks(task), offered, plan.modality(), plan.sessionsPlanned()))
                .orElse(new View(List.of(), offered, null, null));
    }

    private List<ConsentRisks.Risk> risks(TaskContext task) {
        return assessments
                .latest(task.referral())
                .map(Assessment::modality)
                .map(risks::before)
                .orElse(List.of());
    }

    /** In the patient's language first, and in English. */
    private List<Offered> offered(TaskContext task) {
        Language language =
                referrals.find(task.referral()).orElseThrow().report().patient().reads();
        return Stream.of(language, Language.ENGLISH)
                .distinct()
                .flatMap(each -> leaflets.in(each).stream())
                .distinct()
                .map(Offered::of)
                .toList();
    }

    @Override
    public ProcessFacts complete(TaskContext task, Consent consent) {
        consent.check(
                risks(task).stream().map(ConsentRisks.Risk::code).toList(),
                code -> leaflets.find(code).isPresent());
        Instant now = clock.instant();
        List<String> given = consent.leaflets().stream()
                .flatMap(code -> leaflets.find(code).stream())
                .map(Leaflet::given)
                .toList();
        consents.add(task.referral(), consent, given, task.actor().id(), now);
        notes.add(task.referral(), key(), consent.note());
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.CONSENT_DECISION, consent.decision().name());
        if (consent.decision() == Consent.Decision.REFUSED) {
            progress.note(task.referral(), new ConsentRefused());
            return facts;
        }
        int days = Objects.requireNonNull(consent.coolingOffDays());
        progress.move(task.referral(), ReferralState.CONSENTED, new ConsentGiven(days));
        return facts.and(ProcessVariable.COOLING_OFF_ENDS_AT, now.plus(Duration.ofDays(days)));
    }
}
