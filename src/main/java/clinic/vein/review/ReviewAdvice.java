package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.medicine.TakenMedicine;
import clinic.vein.medicine.TakenMedicines;
import clinic.vein.process.Decided;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.triage.TriageResult;
import clinic.vein.triage.TriageResults;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables what they advise the physician: causes to treat first, magnesium, and the decision. */
@Component
class ReviewAdvice {

    /**
     * @param medicine the ATC code of one; null for another cause, and where it has none
     * @param named which medicine it is, in words; null for another cause
     * @param written the line of the report or of staff that it stands in; null for another cause
     * @param lookAgainWeeks when to look again if it is treated first, in weeks; null where the table names no time
     * @param rule where the advice comes from
     */
    record Cause(
            String flag,
            @Nullable String medicine,
            @Nullable String named,
            @Nullable String written,
            String advice,
            boolean treatFirst,
            @Nullable Integer lookAgainWeeks,
            FiredRule rule) {}

    /** One medicine and what the table says of it. */
    record Line(String written, String named, String flag, String advice, FiredRule rule) {}

    record Recommendation(@Nullable String decision, List<FiredRule> rules) {}

    /** @param draft of the advice to the practice; null where these are no restless legs */
    record Advice(
            Recommendation recommendation,
            List<Cause> causes,
            List<Line> medicines,
            MagnesiumAdvice.Verdict magnesium,
            List<DatedResult> results,
            TriageResult triage,
            @Nullable String draft) {

        boolean names(ReviewSubmission.Cause cause) {
            return causes.stream().anyMatch(each -> cause.name().equals(each.flag()));
        }

        /** Whether the saturation of transferrin speaks against iron, or may do so. */
        boolean isIronAtCeiling() {
            return causes.stream().anyMatch(each -> WorkUpRules.CEILING.contains(each.flag()));
        }
    }

    private final Decisions decisions;
    private final Referrals referrals;
    private final TriageResults triageResults;
    private final MagnesiumAdvice magnesium;
    private final TakenMedicines takenMedicines;
    private final MedicineCauses medicineCauses;
    private final WorkUpRules workUpRules;
    private final CauseRules causeRules;
    private final RlsTreatmentDraft treatment;
    private final AgeResults ages;
    private final ResultEdges edges;

    ReviewAdvice(
            Decisions decisions,
            Referrals referrals,
            TriageResults triageResults,
            MagnesiumAdvice magnesium,
            TakenMedicines takenMedicines,
            MedicineCauses medicineCauses,
            WorkUpRules workUpRules,
            CauseRules causeRules,
            RlsTreatmentDraft treatment,
            AgeResults ages,
            ResultEdges edges) {
        this.decisions = decisions;
        this.referrals = referrals;
        this.triageResults = triageResults;
        this.magnesium = magnesium;
        this.takenMedicines = takenMedicines;
        this.medicineCauses = medicineCauses;
        this.workUpRules = workUpRules;
        this.causeRules = causeRules;
        this.treatment = treatment;
        this.ages = ages;
        this.edges = edges;
    }

    Advice on(ReferralId id, WorkUp workUp) {
        Referral referral = referrals.find(id).orElseThrow();
        TriageResult triage = triageResults.find(id).orElseThrow();
        Background background = referral.report().background();
        DecideByLimits limits = limits(referral.report(), workUp);
        List<DatedResult> results = limits.decide(ages.of(workUp));
        Map<Measure, BigDecimal> known = limits.known();
        List<TakenMedicine> taken = takenMedicines.of(id, background).orElse(List.of());
        List<MedicineCauses.Meaning> medicines = medicineCauses.of(taken);
        boolean mayBeHigh = workUpRules.mayBeAtCeiling(results, known);
        List<Cause> causes = Stream.concat(
                        causes(referral.report(), known, workUp, mayBeHigh),
                        medicines.stream()
                                .filter(MedicineCauses.Meaning::isCause)
                                .map(ReviewAdvice::cause))
                .toList();
        Map<String, Object> facts = new HashMap<>();
        facts.put("pathway", referral.triagedPathway().name());
        facts.put("urgency", referral.triagedUrgency().name());
        facts.put("treatFirst", causes.stream().anyMatch(Cause::treatFirst));
        facts.put("rlsPositive", triage.rlsPositive().name());
        facts.put("veinCriterion", triage.veinCriterion().name());
        facts.put("medicineNotLookedUp", taken.stream().anyMatch(each -> !each.isLookedUp()));
        facts.put(
                "bloodTested",
                WorkUpRules.isTested(results) && !causeRules.isIronOpen(referral.report(), results, known, workUp));
        Decided advised = decisions.evaluate("ReviewAdvice", facts);
        Recommendation recommendation = new Recommendation(
                advised.rules().stream()
                        .findFirst()
                        .map(rule -> rule.text("decision"))
                        .orElse(null),
                advised.rules());
        return new Advice(
                recommendation,
                causes,
                medicines.stream().map(ReviewAdvice::line).toList(),
                magnesium.on(background, taken, known.get(Measure.EGFR), workUp.isOnDialysis()),
                results,
                triage,
                triage.rlsPositive() == Answer.NO
                        ? null
                        : treatment.of(
                                referral.report(),
                                taken,
                                causes,
                                known.get(Measure.EGFR),
                                WorkUpRules.isTested(results)));
    }

    /** The rules on causes and on magnesium that fire at these results; those on medicines ask for none. */
    Set<String> firing(ReferralId id, WorkUp workUp) {
        ReferralReport report = referrals.find(id).orElseThrow().report();
        DecideByLimits limits = limits(report, workUp);
        List<DatedResult> results = limits.decide(ages.of(workUp));
        return fired(report, limits.known(), workUp, workUpRules.mayBeAtCeiling(results, limits.known()));
    }

    private DecideByLimits limits(ReferralReport report, WorkUp workUp) {
        return new DecideByLimits(edges.all(), values -> fired(report, values, workUp, false));
    }

    private Set<String> fired(
            ReferralReport report, Map<Measure, BigDecimal> values, WorkUp workUp, boolean mayBeHigh) {
        return Stream.concat(
                        causeRules.of(report, values, workUp, mayBeHigh).stream(),
                        magnesium.rules(report.background(), values.get(Measure.EGFR), workUp.isOnDialysis()).stream())
                .map(FiredRule::id)
                .collect(Collectors.toSet());
    }

    private Stream<Cause> causes(
            ReferralReport report, Map<Measure, BigDecimal> known, WorkUp workUp, boolean mayBeHigh) {
        return causeRules.of(report, known, workUp, mayBeHigh).stream()
                .map(rule -> new Cause(
                        rule.requiredText("flag"),
                        null,
                        null,
                        null,
                        rule.requiredText("advice"),
                        Boolean.TRUE.equals(rule.outputs().get("treatFirst")),
                        rule.number("lookAgainWeeks"),
                        rule));
    }

    private static Cause cause(MedicineCauses.Meaning meaning) {
        FiredRule rule = meaning.rule();
        return new Cause(
                meaning.flag(),
                rule.text("medicine"),
                meaning.name(),
                meaning.medicine().text(),
                rule.requiredText("advice"),
                meaning.isTreatedFirst(),
                rule.number("lookAgainWeeks"),
                rule);
    }

    private static Line line(MedicineCauses.Meaning meaning) {
        return new Line(
                meaning.medicine().text(),
                meaning.name(),
                meaning.flag(),
                meaning.rule().requiredText("advice"),
                meaning.rule());
    }
}
