package clinic.vein.outcome;

import clinic.vein.kernel.Phrase;
import clinic.vein.outcome.OutcomeReport.Change;
import clinic.vein.outcome.OutcomeReport.Recurrence;
import clinic.vein.outcome.OutcomeReport.SafetyLine;
import clinic.vein.outcome.OutcomeReport.Scores;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.ComplicationFrequencies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the outcome report of a cohort, so that no patient and no small group can be told from it. */
@Component
public class ReportOutcomes {

    private final Outcomes outcomes;
    private final ComplicationFrequencies frequencies;
    private final TransactionTemplate oneMoment;

    ReportOutcomes(Outcomes outcomes, ComplicationFrequencies frequencies, PlatformTransactionManager transactions) {
        this.outcomes = outcomes;
        this.frequencies = frequencies;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All its figures are of one moment. */
    public OutcomeReport report(OutcomeQuestion question) {
        outcomes.bringUpToDate();
        return oneMoment.execute(status -> read(question));
    }

    private OutcomeReport read(OutcomeQuestion question) {
        Cohort asked = question.cohort();
        boolean synthetic = asked.isSynthetic();
        Cohort cohort = synthetic || asked.from() == null && asked.to() == null
                ? asked
                : new MonthBlocks(outcomes.months(asked.between(null, null))).widen(asked);
        if (!synthetic && new OtherCohorts(outcomes).tellOf(cohort)) {
            return withheld(question, cohort);
        }
        ScorePairs pairs = outcomes.pairs(cohort, question.measure());
        Outcomes.Counts counts = outcomes.counts(cohort);
        Returns returns = Returns.of(outcomes.restlessLegsFollowed(cohort), outcomes.veinsFollowed(cohort));
        Figures figures =
                Figures.of(counts, pairs, question, returns, outcomes.complicationsAndOverrides(cohort), !synthetic);
        return new OutcomeReport(
                question,
                cohort.from(),
                cohort.to(),
                synthetic,
                null,
                patients(figures),
                proportions(figures, counts, pairs, question),
                scores(figures, pairs),
                new Windows(figures.count(Figure.TREATED), pairs, question.threshold(), !synthetic)
                        .of(outcomes.windows(cohort, question.measure())),
                recurrences(figures, returns),
                complications(figures),
                overrides(figures));
    }

    private static OutcomeReport withheld(OutcomeQuestion question, Cohort cohort) {
        return new OutcomeReport(
                question,
                cohort.from(),
                cohort.to(),
                false,
                ReportText.WITHHELD.title(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Count> patients(Figures figures) {
        return Stream.of(
                        Figure.SCREENED,
                        Figure.RESTLESS_LEGS,
                        Figure.CRITERIA_MET,
                        Figure.SYMPTOM_ONLY,
                        Figure.NO_RESTLESS_LEGS,
                        Figure.TREATED,
                        Figure.CLOSED,
                        Figure.PARTLY_CLOSED,
                        Figure.OPEN,
                        Figure.CLOSURE_NOT_APPLICABLE,
                        Figure.CLOSURE_NOT_RECORDED,
                        Figure.PAIRED,
                        Figure.MISSING,
                        Figure.RELIEF_UNKNOWN,
                        Figure.EVERYBODY_TREATED)
                .map(figures::count)
                .toList();
    }

    /** What was recorded of nobody is left out: it would look like a bad result. */
    private static List<Proportion> proportions(
            Figures figures, Outcomes.Counts counts, ScorePairs pairs, OutcomeQuestion question) {
        List<Proportion> all = new ArrayList<>();
        all.add(figures.proportion(Share.RESTLESS_LEGS_OF_SCREENED, Figure.RESTLESS_LEGS, Figure.SCREENED));
        if (counts.closed() + counts.partlyClosed() + counts.open() > 0) {
            all.add(figures.proportion(Share.CLOSED_OF_TREATED, Figure.CLOSED, Figure.TREATED));
        }
        if (counts.reliefKnown() > 0) {
            all.add(figures.proportion(Share.RELIEVED_OF_KNOWN, Figure.RELIEVED, Figure.RELIEF_KNOWN));
            if (counts.closed() > 0) {
                all.add(figures.proportion(Figure.RELIEVED_AND_CLOSED, Figure.RELIEVED_AND_CLOSED, Figure.CLOSED));
            }
            all.add(figures.proportion(Share.RELIEVED_OF_TREATED_AT_LEAST, Figure.RELIEVED, Figure.TREATED));
            all.add(figures.proportion(Share.RELIEVED_OF_TREATED_AT_MOST, Figure.RELIEVED_OR_UNKNOWN, Figure.TREATED));
        }
        int points = question.threshold().points();
        Figure fell = Figure.valueOf(Figure.fell(points));
        all.add(figures.proportion(new Phrase(Share.RESPONDERS_BY_POINTS, points).inEnglish(), fell, Figure.PAIRED));
        if (pairs.patients() > 0) {
            all.add(figures.proportion(Share.RESPONDERS_OF_TREATED_AT_LEAST, fell, Figure.TREATED));
            all.add(figures.proportion(
                    Share.RESPONDERS_OF_TREATED_AT_MOST, Figure.RESPONDED_OR_MISSING, Figure.TREATED));
        }
        all.add(figures.proportion(Figure.SCORE_0, Figure.SCORE_0, Figure.PAIRED));
        for (int level : question.measure().levels()) {
            Figure upTo = Figure.valueOf(Figure.upTo(level));
            all.add(figures.proportion(upTo, upTo, Figure.PAIRED));
        }
        all.add(figures.proportion(Figure.IMPROVED, Figure.IMPROVED, Figure.PAIRED));
        all.add(figures.proportion(Figure.NOT_IMPROVED, Figure.NOT_IMPROVED, Figure.PAIRED));
        return all;
    }

    private static Scores scores(Figures figures, ScorePairs pairs) {
        Count paired = figures.count(Figure.PAIRED);
        if (paired.withheld() != null || pairs.patients() == 0) {
            return new Scores(paired, null, null, null, null, null, null);
        }
        long individual = pairs.withScoreBefore();
        boolean few = figures.protects()
                && (SmallGroups.isSmall(individual) || SmallGroups.isSmall(pairs.patients() - individual));
        return new Scores(
                paired,
                pairs.before(),
                pairs.after(),
                pairs.fall(),
                pairs.fallInterval(),
                change(ChangeMade.RATIO_OF_MEANS, pairs.ratioOfMeans(), pairs.patients()),
                change(
                        ChangeMade.MEAN_OF_INDIVIDUAL_CHANGES,
                        few ? null : pairs.meanOfIndividualChanges(),
                        few ? null : individual));
    }

    private static Change change(ChangeMade made, @Nullable BigDecimal percent, @Nullable Long patients) {
        return new Change(made.title(), percent, patients, made.meaning());
    }

    private static List<Recurrence> recurrences(Figures figures, Returns returns) {
        List<Figure> rls =
                List.of(Figure.RLS_AT_RISK_12, Figure.RLS_BACK_12, Figure.RLS_AT_RISK_24, Figure.RLS_BACK_24);
        List<Figure> veins =
                List.of(Figure.VEINS_AT_RISK_12, Figure.VEINS_BACK_12, Figure.VEINS_AT_RISK_24, Figure.VEINS_BACK_24);
        return List.of(
                figures.recurrence(Returning.RESTLESS_LEGS, returns.rls12(), rls.get(0), rls.get(1), rls),
                figures.recurrence(Returning.RESTLESS_LEGS, returns.rls24(), rls.get(2), rls.get(3), rls),
                figures.recurrence(Returning.VEINS, returns.veins12(), veins.get(0), veins.get(1), veins),
                figures.recurrence(Returning.VEINS, returns.veins24(), veins.get(2), veins.get(3), veins));
    }

    private List<SafetyLine> complications(Figures figures) {
        return Arrays.stream(Complication.values())
                .map(kind -> {
                    Proportion seen = figures.ofEverybodyTreated(kind.name(), kind.title());
                    ComplicationFrequencies.Expected expected = frequencies.of(kind);
                    String observed = seen.percent() == null
                            ? null
                            : FrequencyClass.of(seen.count().told(), seen.of().told())
                                    .title();
                    return new SafetyLine(
                            seen,
                            observed,
                            expected.liquid().title(),
                            expected.foam().title());
                })
                .toList();
    }

    private static List<Proportion> overrides(Figures figures) {
        return Arrays.stream(Overridden.values())
                .map(kind -> figures.ofEverybodyTreated(kind.name(), kind.title()))
                .toList();
    }
}
