package clinic.vein.vascular.assessment;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.medicine.TakenMedicines;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Background;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.TreatmentEntry.Assessed;
import clinic.vein.review.ReviewDecisions;
import clinic.vein.review.TestAnswer;
import clinic.vein.review.TestAnswers;
import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.Choice;
import clinic.vein.vascular.legs.CompressionConcern;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.NotMeasured;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.legs.VeinSite;
import clinic.vein.vascular.safety.Compression;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.ContraindicationChoice;
import clinic.vein.vascular.safety.DoseLimits;
import clinic.vein.vascular.safety.InjectionPlan;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.SclerotherapySafety;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist examines the legs and decides. */
@Component
class AssessVeins implements HumanTask<VeinAssessment> {

    private final Assessments assessments;
    private final TreatmentAdvice advice;
    private final TreatmentLimits limits;
    private final PlannedTreatment plannedTreatment;
    private final SclerotherapySafety safety;
    private final Referrals referrals;
    private final TakenMedicines takenMedicines;
    private final ReviewDecisions reviews;
    private final TestAnswers testAnswers;
    private final ReportedFacts reportedFacts;
    private final DoseLimits doseLimits;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    AssessVeins(
            Assessments assessments,
            TreatmentAdvice advice,
            TreatmentLimits limits,
            PlannedTreatment plannedTreatment,
            SclerotherapySafety safety,
            Referrals referrals,
            TakenMedicines takenMedicines,
            ReviewDecisions reviews,
            TestAnswers testAnswers,
            ReportedFacts reportedFacts,
            DoseLimits doseLimits,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.assessments = assessments;
        this.advice = advice;
        this.limits = limits;
        this.plannedTreatment = plannedTreatment;
        this.safety = safety;
        this.referrals = referrals;
        this.takenMedicines = takenMedicines;
        this.reviews = reviews;
        this.testAnswers = testAnswers;
        this.reportedFacts = reportedFacts;
        this.doseLimits = doseLimits;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @param testsAskedAt when the physician asked for blood tests that are to be here by now; null without
     * @param testAnswers what came of blood tests, the newest first
     * @param noneReported whether everybody was asked for each contraindication that is asked for, and said no
     * @param facts what was reported of each risk
     * @param polidocanolMg the most of one day at the weight that was reported, in mg; null where none was
     */
    record View(
            @Nullable Instant testsAskedAt,
            List<TestAnswer> testAnswers,
            List<ContraindicationChoice> contraindications,
            boolean noneReported,
            List<Vein> veins,
            List<Choice> compressionConcerns,
            List<Choice> etiologies,
            List<Choice> veinSites,
            List<Choice> pathophysiologies,
            List<AssessmentDecision> allowedDecisions,
            List<ReportedFact> facts,
            ReportedBody reportedBody,
            @Nullable BigDecimal polidocanolMg) {}

    /**
     * @param weighed what was found, with what each source says of it for any product and form
     * @param notMeasured what a reader would look for and nobody filled in
     */
    record Advised(
            List<TreatmentAdvice.VeinOptions> options,
            @Nullable Modality recommended,
            List<TreatmentAdvice.RuledOut> ruledOut,
            List<Compression.Answer> compression,
            List<LegScores.LegScore> scores,
            List<ReportedBesideFound.Line> beside,
            List<String> notMeasured,
            List<SclerotherapySafety.Weighed> weighed,
            List<String> warnings) {}

    @Override
    public CareTask key() {
        return CareTask.ASSESS_VEINS;
    }

    @Override
    public Class<VeinAssessment> submission() {
        return VeinAssessment.class;
    }

    @Override
    public Object show(TaskContext task) {
        Background background = report(task).background();
        var reported = ReportedRisks.of(
                background, takenMedicines.of(task.referral(), background), assessments.latest(task.referral()));
        ReportedBody body = reportedFacts.body(task.referral());
        return new View(
                reviews.testsAskedAt(task.referral()).orElse(null),
                testAnswers.of(task.referral()),
                ContraindicationChoice.of(safety.all(InjectionPlan.UNDECIDED), reported),
                reported.isEmpty() && reportedFacts.allSayNo(task.referral()),
                Arrays.asList(Vein.values()),
                Choice.of(CompressionConcern.values(), CompressionConcern::title),
                Choice.of(CeapBasis.Etiology.values(), each -> each.code() + " " + each.title()),
                Choice.of(VeinSite.values(), each -> each.code() + " " + each.title()),
                Choice.of(CeapBasis.Pathophysiology.values(), each -> each.code() + " " + each.title()),
                Arrays.asList(AssessmentDecision.values()),
                reportedFacts.of(task.referral(), each -> Map.of()),
                body,
                body.polidocanolMg(doseLimits.all()));
    }

    @Override
    public List<ReferralId> alsoShows(TaskContext task) {
        return reportedFacts.others(task.referral());
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        List<Contraindication> found = AssessmentDraft.contraindications(draft);
        List<LegAssessment> legs = AssessmentDraft.legs(draft);
        TreatmentAdvice.Advice advised =
                advice.advise(legs, limits.of(task.referral(), AssessmentDraft.judged(draft), found));
        return new Advised(
                advised.options(),
                advised.recommended(),
                advised.ruledOut(),
                advised.compression(),
                LegScores.of(draft, before(task)),
                ReportedBesideFound.of(
                        report(task), legs, found, AssessmentDraft.whole(draft.path("rlsSeverity"), Quantity.SEVERITY)),
                NotMeasured.in(legs),
                safety.weigh(found, InjectionPlan.UNDECIDED),
                Stream.concat(plannedTreatment.contradictions(legs).stream(), plannedTreatment.warnings(found).stream())
                        .toList());
    }

    @Override
    public ProcessFacts complete(TaskContext task, VeinAssessment assessment) {
        Violations violations = new Violations();
        assessment.check(violations);
        violations.refuseIfAny();
        TreatmentAdvice.Advice advised = advice.advise(
                assessment.legs(), limits.of(task.referral(), assessment.judged(), assessment.contraindications()));
        boolean overridden = plannedTreatment.check(violations, assessment, advised);
        violations.refuseIfAny();
        assessments.add(
                task.referral(),
                assessment,
                advised.recommended(),
                overridden,
                task.actor().id(),
                clock.instant());
        progress.move(task.referral(), ReferralState.ASSESSED, new Assessed(assessment.decision()));
        if (overridden) {
            progress.note(task.referral(), new Overridden(AdviceTable.TREATMENT));
        }
        notes.add(task.referral(), key(), assessment.note());
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.ASSESSMENT_DECISION, assessment.decision().name());
        return assessment.decision() == AssessmentDecision.TREAT
                ? facts.and(ProcessVariable.SESSIONS_PLANNED, assessment.sessionsPlanned())
                : facts;
    }

    private ReferralReport report(TaskContext task) {
        return referrals.find(task.referral()).orElseThrow().report();
    }

    private Map<Leg, Integer> before(TaskContext task) {
        Map<Leg, Integer> totals = new EnumMap<>(Leg.class);
        Optional<Assessment> earlier = assessments.latest(task.referral());
        earlier.ifPresent(found -> found.legs().forEach(leg -> totals.put(leg.leg(), leg.vcssTotal())));
        return totals;
    }
}
