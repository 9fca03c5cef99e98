package clinic.vein.outcome;

import clinic.vein.outcome.OutcomeReport.Change;
import clinic.vein.outcome.OutcomeReport.Recurrence;
import clinic.vein.outcome.OutcomeReport.SafetyLine;
import clinic.vein.outcome.OutcomeReport.Scores;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.ComplicationFrequencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
                "This cohort, or what is left without it, has a group of fewer than 5 patients. Please widen it.",
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
        all.add(figures.proportion("Restless legs, of those screened", Figure.RESTLESS_LEGS, Figure.SCREENED));
        if (counts.closed() + counts.partlyClosed() + counts.open() > 0) {
            all.add(figures.proportion("Closed on duplex, of those treated", Figure.CLOSED, Figure.TREATED));
        }
        if (counts.reliefKnown() > 0) {
            all.add(figures.proportion(
                    "Relieved, of those whose relief is known", Figure.RELIEVED, Figure.RELIEF_KNOWN));
            if (counts.closed() > 0) {
                all.add(figures.proportion("Relieved, of those closed", Figure.RELIEVED_AND_CLOSED, Figure.CLOSED));
            }
            all.add(figures.proportion(
                    "Relieved, of all treated (unknown counts as not)", Figure.RELIEVED, Figure.TREATED));
            all.add(figures.proportion(
                    "Relieved, of all treated (unknown counts as relieved)",
                    Figure.RELIEVED_OR_UNKNOWN,
                    Figure.TREATED));
        }
        Figure fell = Figure.valueOf(Figure.fell(question.threshold().points()));
        all.add(figures.proportion("Responders: " + lower(fell.title()) + " points", fell, Figure.PAIRED));
        if (pairs.patients() > 0) {
            all.add(figures.proportion("Responders, of all treated (missing counts as not)", fell, Figure.TREATED));
            all.add(figures.proportion(
                    "Responders, of all treated (missing counts as responder)",
                    Figure.RESPONDED_OR_MISSING,
                    Figure.TREATED));
        }
        all.add(figures.proportion(Figure.SCORE_0.title(), Figure.SCORE_0, Figure.PAIRED));
        for (int level : question.measure().levels()) {
            Figure upTo = Figure.valueOf(Figure.upTo(level));
            all.add(figures.proportion(upTo.title(), upTo, Figure.PAIRED));
        }
        all.add(figures.proportion(Figure.IMPROVED.title(), Figure.IMPROVED, Figure.PAIRED));
        all.add(figures.proportion(Figure.NOT_IMPROVED.title(), Figure.NOT_IMPROVED, Figure.PAIRED));
        return all;
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
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
                new Change(
                        "Ratio of means",
                        pairs.ratioOfMeans(),
                        pairs.patients(),
                        "(mean before - mean after) / mean before"),
                new Change(
                        "Mean of individual changes",
                        few ? null : pairs.meanOfIndividualChanges(),
                        few ? null : individual,
                        "mean of (before - after) / before over those with a score above 0 before"));
    }

    private static List<Recurrence> recurrences(Figures figures, Returns returns) {
        List<Figure> rls =
                List.of(Figure.RLS_AT_RISK_12, Figure.RLS_BACK_12, Figure.RLS_AT_RISK_24, Figure.RLS_BACK_24);
        List<Figure> veins =
                List.of(Figure.VEINS_AT_RISK_12, Figure.VEINS_BACK_12, Figure.VEINS_AT_RISK_24, Figure.VEINS_BACK_24);
        return List.of(
                figures.recurrence("Restless legs", returns.rls12(), rls.get(0), rls.get(1), rls),
                figures.recurrence("Restless legs", returns.rls24(), rls.get(2), rls.get(3), rls),
                figures.recurrence("Veins", returns.veins12(), veins.get(0), veins.get(1), veins),
                figures.recurrence("Veins", returns.veins24(), veins.get(2), veins.get(3), veins));
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
