package clinic.vein.vascular;

import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.ReferralId;
import clinic.vein.process.TaskContext;
import clinic.vein.process.Violations;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist examines the legs and decides. */
@Component
class AssessVeins implements HumanTask<VeinAssessment> {

    private static final String RULED_OUT =
            "An absolute contraindication rules sclerotherapy out for now: planning it needs a reason.";

    private final Assessments assessments;
    private final TreatmentAdvice advice;
    private final SclerotherapySafety safety;
    private final Referrals referrals;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    AssessVeins(
            Assessments assessments,
            TreatmentAdvice advice,
            SclerotherapySafety safety,
            Referrals referrals,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.assessments = assessments;
        this.advice = advice;
        this.safety = safety;
        this.referrals = referrals;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record View(
            List<ContraindicationChoice> contraindications,
            List<Vein> veins,
            List<AssessmentDecision> allowedDecisions) {}

    record Advised(List<TreatmentAdvice.VeinOptions> options, Modality recommended, List<String> warnings) {}

    @Override
    public String key() {
        return "AssessVeins";
    }

    @Override
    public Class<VeinAssessment> submission() {
        return VeinAssessment.class;
    }

    @Override
    public Object show(TaskContext task) {
        var reported = ReportedRisks.of(
                referrals.find(task.referral()).orElseThrow().report().background(),
                assessments.latest(task.referral()));
        return new View(
                ContraindicationChoice.of(safety.all(InjectionPlan.UNDECIDED), reported),
                Arrays.asList(Vein.values()),
                Arrays.asList(AssessmentDecision.values()));
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        List<Contraindication> contraindications = AssessmentDraft.contraindications(draft);
        TreatmentAdvice.Advice advised = advice.advise(
                AssessmentDraft.legs(draft),
                limits(
                        task.referral(),
                        draft.path("endothermalUnsuitable").asBoolean(),
                        draft.path("foamUnsuitable").asBoolean(),
                        draft.path("surgeryUnsuitable").asBoolean(),
                        contraindications));
        List<String> warnings = warnings(contraindications);
        return new Advised(advised.options(), advised.recommended(), warnings);
    }

    @Override
    public ProcessFacts complete(TaskContext task, VeinAssessment assessment) {
        Violations violations = new Violations();
        assessment.check(violations);
        Modality recommended = null;
        if (violations.isEmpty()) {
            recommended = recommend(task.referral(), assessment);
            checkOverride(violations, assessment, recommended);
        }
        violations.refuseIfAny();
        assessments.add(task.referral(), assessment, recommended, task.actor().id(), clock.instant());
        progress.move(
                task.referral(),
                ReferralState.ASSESSED,
                EventKind.ASSESSED,
                assessment.decision().name());
        notes.add(task.referral(), key(), assessment.note());
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.ASSESSMENT_DECISION, assessment.decision().name());
        return assessment.decision() == AssessmentDecision.TREAT
                ? facts.and(ProcessVariable.SESSIONS_PLANNED, assessment.sessionsPlanned())
                : facts;
    }

    private Modality recommend(ReferralId id, VeinAssessment assessment) {
        return advice.advise(
                        assessment.legs(),
                        limits(
                                id,
                                assessment.endothermalUnsuitable(),
                                assessment.foamUnsuitable(),
                                assessment.surgeryUnsuitable(),
                                assessment.contraindications()))
                .recommended();
    }

    /** An absolute contraindication may pass, such as an infection; it stops each session until it has. */
    private void checkOverride(Violations violations, VeinAssessment assessment, Modality recommended) {
        if (assessment.decision() != AssessmentDecision.TREAT
                || assessment.overrideReason() != null
                        && !assessment.overrideReason().isBlank()) {
            return;
        }
        violations.addIf(
                recommended != null && assessment.modality() != recommended,
                "overrideReason",
                "required",
                "Please say why not the recommended treatment.");
        violations.addIf(
                (recommended == null || assessment.modality() == recommended) && isRuledOut(assessment),
                "overrideReason",
                "required",
                RULED_OUT);
    }

    private boolean isRuledOut(VeinAssessment assessment) {
        SclerosantForm form =
                InjectionPlan.of(assessment.modality(), null, null).form();
        return assessment.modality().isSclerotherapy() && safety.isRuledOut(assessment.contraindications(), form);
    }

    private List<String> warnings(List<Contraindication> found) {
        if (safety.isRuledOut(found, SclerosantForm.FOAM)) {
            return List.of(RULED_OUT);
        }
        return safety.ruledOut(found, SclerosantForm.FOAM).stream()
                .map(product -> "Foam of " + product.title() + " is ruled out for now by what was found.")
                .toList();
    }

    /** Foam is unsuitable for whom sclerotherapy is ruled out. */
    private TreatmentAdvice.Limits limits(
            ReferralId id,
            boolean endothermalUnsuitable,
            boolean foamUnsuitable,
            boolean surgeryUnsuitable,
            Collection<Contraindication> contraindications) {
        boolean pregnant = referrals
                .find(id)
                .map(referral -> referral.report().background().pregnant())
                .orElse(false);
        return new TreatmentAdvice.Limits(
                endothermalUnsuitable,
                foamUnsuitable || safety.isRuledOut(contraindications, SclerosantForm.FOAM),
                surgeryUnsuitable,
                pregnant);
    }
}
