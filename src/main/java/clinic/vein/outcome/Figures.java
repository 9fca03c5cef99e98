package clinic.vein.outcome;

import clinic.vein.kernel.Worded;
import clinic.vein.outcome.Outcomes.Counts;
import clinic.vein.outcome.SmallGroups.Rest;
import clinic.vein.outcome.SmallGroups.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The counts of one cohort by name, with the ways in which one follows from others. */
final class Figures {

    private static final Set<String> OVERRIDES =
            Arrays.stream(Overridden.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> HARMLESS =
            Set.of(Figure.MISSING.name(), Figure.CLOSURE_NOT_RECORDED.name(), Figure.RELIEF_UNKNOWN.name());

    private final Map<String, Long> found = new LinkedHashMap<>();
    private final boolean protect;
    private final Set<String> withheld;

    private Figures(Map<Figure, Long> counts, Map<String, Long> others, List<Sum> sums, boolean protect) {
        for (Figure figure : Figure.values()) {
            if (counts.containsKey(figure)) {
                found.put(figure.name(), counts.get(figure));
            }
        }
        found.putAll(others);
        this.protect = protect;
        this.withheld = protect ? SmallGroups.withheld(found, sums, HARMLESS) : Set.of();
    }

    static Figures of(
            Counts counts,
            ScorePairs pairs,
            OutcomeQuestion question,
            Returns returns,
            Map<String, Long> complicationsAndOverrides,
            boolean protect) {
        Map<Figure, Long> byFigure = new LinkedHashMap<>();
        List<Sum> sums = new ArrayList<>();
        addPatients(counts, byFigure, sums);
        addScores(counts, pairs, question, byFigure, sums);
        addRecurrences(returns, byFigure, sums);
        Map<String, Long> kinds = new LinkedHashMap<>();
        complicationsAndOverrides.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(kind -> addKind(kind.getKey(), kind.getValue(), kinds, sums));
        return new Figures(byFigure, kinds, sums, protect);
    }

    private static void addPatients(Counts counts, Map<Figure, Long> found, List<Sum> sums) {
        long restlessLegs = counts.criteriaMet() + counts.symptomOnly();
        found.put(Figure.SCREENED, counts.screened());
        found.put(Figure.RESTLESS_LEGS, restlessLegs);
        found.put(Figure.CRITERIA_MET, counts.criteriaMet());
        found.put(Figure.SYMPTOM_ONLY, counts.symptomOnly());
        found.put(Figure.NO_RESTLESS_LEGS, counts.screened() - restlessLegs);
        found.put(Figure.TREATED, counts.treated());
        found.put(Figure.EVERYBODY_TREATED, counts.everybodyTreated());
        found.put(Figure.CLOSED, counts.closed());
        found.put(Figure.PARTLY_CLOSED, counts.partlyClosed());
        found.put(Figure.OPEN, counts.open());
        found.put(Figure.CLOSURE_NOT_APPLICABLE, counts.closureNotApplicable());
        found.put(
                Figure.CLOSURE_NOT_RECORDED,
                counts.treated()
                        - counts.closed()
                        - counts.partlyClosed()
                        - counts.open()
                        - counts.closureNotApplicable());
        found.put(Figure.RELIEF_KNOWN, counts.reliefKnown());
        found.put(Figure.RELIEF_UNKNOWN, counts.treated() - counts.reliefKnown());
        found.put(Figure.RELIEVED, counts.relieved());
        found.put(Figure.RELIEVED_OR_UNKNOWN, counts.relieved() + counts.treated() - counts.reliefKnown());
        found.put(Figure.RELIEVED_AND_CLOSED, counts.relievedAndClosed());
        found.put(Figure.COMPLICATED, counts.complicated());
        found.put(Figure.OVERRIDDEN, counts.overridden());
        sums.add(sum(Figure.RESTLESS_LEGS, Rest.NONE, Figure.CRITERIA_MET, Figure.SYMPTOM_ONLY));
        sums.add(sum(Figure.SCREENED, Rest.NONE, Figure.RESTLESS_LEGS, Figure.NO_RESTLESS_LEGS));
        sums.add(sum(Figure.SCREENED, Rest.NONE, Figure.CRITERIA_MET, Figure.SYMPTOM_ONLY, Figure.NO_RESTLESS_LEGS));
        sums.add(sum(Figure.RESTLESS_LEGS, Rest.PATIENTS, Figure.TREATED));
        sums.add(sum(Figure.SCREENED, Rest.PATIENTS, Figure.EVERYBODY_TREATED));
        sums.add(sum(Figure.EVERYBODY_TREATED, Rest.PATIENTS, Figure.TREATED));
        sums.add(sum(
                Figure.TREATED,
                Rest.NONE,
                Figure.CLOSED,
                Figure.PARTLY_CLOSED,
                Figure.OPEN,
                Figure.CLOSURE_NOT_APPLICABLE,
                Figure.CLOSURE_NOT_RECORDED));
        sums.add(sum(Figure.TREATED, Rest.NONE, Figure.RELIEF_KNOWN, Figure.RELIEF_UNKNOWN));
        sums.add(sum(Figure.RELIEF_KNOWN, Rest.PATIENTS, Figure.RELIEVED));
        sums.add(sum(Figure.RELIEVED_OR_UNKNOWN, Rest.NONE, Figure.RELIEVED, Figure.RELIEF_UNKNOWN));
        sums.add(sum(Figure.TREATED, Rest.PATIENTS, Figure.RELIEVED_OR_UNKNOWN));
        sums.add(sum(Figure.RELIEVED, Rest.PATIENTS, Figure.RELIEVED_AND_CLOSED));
        sums.add(sum(Figure.CLOSED, Rest.PATIENTS, Figure.RELIEVED_AND_CLOSED));
        sums.add(sum(Figure.EVERYBODY_TREATED, Rest.PATIENTS, Figure.COMPLICATED));
        sums.add(sum(Figure.EVERYBODY_TREATED, Rest.PATIENTS, Figure.OVERRIDDEN));
    }

    private static void addScores(
            Counts counts, ScorePairs pairs, OutcomeQuestion question, Map<Figure, Long> found, List<Sum> sums) {
        Measure measure = question.measure();
        found.put(Figure.PAIRED, pairs.patients());
        found.put(Figure.MISSING, counts.treated() - pairs.patients());
        found.put(Figure.NOT_IMPROVED, pairs.notImproved());
        found.put(Figure.IMPROVED, pairs.patients() - pairs.notImproved());
        found.put(Figure.SCORE_0, pairs.upTo(0));
        sums.add(sum(Figure.TREATED, Rest.NONE, Figure.PAIRED, Figure.MISSING));
        Figure wider = Figure.IMPROVED;
        for (Threshold threshold : Threshold.of(measure)) {
            Figure fell = Figure.valueOf(Figure.fell(threshold.points()));
            found.put(fell, pairs.fell(threshold.points()));
            sums.add(sum(Figure.TREATED, Rest.PATIENTS, fell));
            sums.add(sum(wider, Rest.PATIENTS, fell));
            sums.add(sum(Figure.PAIRED, Rest.PATIENTS, fell));
            wider = fell;
        }
        sums.add(sum(Figure.PAIRED, Rest.NONE, Figure.IMPROVED, Figure.NOT_IMPROVED));
        Figure responded = Figure.valueOf(Figure.fell(question.threshold().points()));
        found.put(
                Figure.RESPONDED_OR_MISSING,
                pairs.fell(question.threshold().points()) + counts.treated() - pairs.patients());
        sums.add(sum(Figure.RESPONDED_OR_MISSING, Rest.NONE, responded, Figure.MISSING));
        sums.add(sum(Figure.TREATED, Rest.PATIENTS, Figure.RESPONDED_OR_MISSING));
        Figure narrower = Figure.SCORE_0;
        for (int level : measure.levels()) {
            Figure upTo = Figure.valueOf(Figure.upTo(level));
            found.put(upTo, pairs.upTo(level));
            sums.add(sum(upTo, Rest.PATIENTS, narrower));
            sums.add(sum(Figure.PAIRED, Rest.PATIENTS, upTo));
            narrower = upTo;
        }
        sums.add(sum(Figure.PAIRED, Rest.PATIENTS, Figure.SCORE_0));
    }

    private static void addRecurrences(Returns returns, Map<Figure, Long> found, List<Sum> sums) {
        found.put(Figure.RLS_AT_RISK_12, returns.rls12().atRisk());
        found.put(Figure.RLS_BACK_12, returns.rls12().back());
        found.put(Figure.RLS_AT_RISK_24, returns.rls24().atRisk());
        found.put(Figure.RLS_BACK_24, returns.rls24().back());
        found.put(Figure.VEINS_AT_RISK_12, returns.veins12().atRisk());
        found.put(Figure.VEINS_BACK_12, returns.veins12().back());
        found.put(Figure.VEINS_AT_RISK_24, returns.veins24().atRisk());
        found.put(Figure.VEINS_BACK_24, returns.veins24().back());
        sums.add(sum(Figure.RELIEVED, Rest.UNKNOWN, Figure.RLS_AT_RISK_12));
        sums.add(sum(Figure.RLS_AT_RISK_12, Rest.UNKNOWN, Figure.RLS_AT_RISK_24));
        sums.add(sum(Figure.RELIEVED, Rest.PATIENTS, Figure.RLS_BACK_24));
        sums.add(sum(Figure.RLS_BACK_24, Rest.PATIENTS, Figure.RLS_BACK_12));
        sums.add(sum(Figure.TREATED, Rest.UNKNOWN, Figure.VEINS_AT_RISK_12));
        sums.add(sum(Figure.VEINS_AT_RISK_12, Rest.UNKNOWN, Figure.VEINS_AT_RISK_24));
        sums.add(sum(Figure.TREATED, Rest.PATIENTS, Figure.VEINS_BACK_24));
        sums.add(sum(Figure.VEINS_BACK_24, Rest.PATIENTS, Figure.VEINS_BACK_12));
    }

    private static void addKind(String kind, long patients, Map<String, Long> found, List<Sum> sums) {
        Figure any = OVERRIDES.contains(kind) ? Figure.OVERRIDDEN : Figure.COMPLICATED;
        found.put(kind, patients);
        sums.add(new Sum(any.name(), List.of(kind), Rest.PATIENTS));
        sums.add(new Sum(Figure.EVERYBODY_TREATED.name(), List.of(kind), Rest.PATIENTS));
    }

    private static Sum sum(Figure total, Rest rest, Figure... parts) {
        return new Sum(total.name(), Arrays.stream(parts).map(Figure::name).toList(), rest);
    }

    boolean protects() {
        return protect;
    }

    private boolean isShown(String name) {
        return !withheld.contains(name);
    }

    Count count(Figure figure) {
        return count(figure.name(), figure.title());
    }

    private Count count(String name, String title) {
        long count = found.getOrDefault(name, 0L);
        return isShown(name)
                ? new Count(name, title, count, null)
                : new Count(
                        name,
                        title,
                        null,
                        SmallGroups.isSmall(count)
                                ? Count.Withheld.FEWER_THAN_FIVE
                                : Count.Withheld.WOULD_TELL_A_SMALL_GROUP);
    }

    /** A share at one time tells of the counts at the other: either all of them are told, or none. */
    OutcomeReport.Recurrence recurrence(
            Returning what, KaplanMeier found, Figure atRisk, Figure back, List<Figure> together) {
        boolean told = together.stream().allMatch(figure -> isShown(figure.name()));
        BigDecimal percent = told ? found.percent() : null;
        return new OutcomeReport.Recurrence(
                what.title(),
                found.months(),
                count(atRisk),
                count(back),
                percent,
                percent == null
                        ? null
                        : percent.setScale(0, RoundingMode.HALF_UP).intValueExact(),
                told ? found.interval() : null);
    }

    Proportion proportion(Worded share, Figure figure, Figure of) {
        return proportion(share.title(), figure, of);
    }

    Proportion proportion(String title, Figure figure, Figure of) {
        return Proportion.of(title, count(figure), count(of));
    }

    /** @param code of a complication or an override */
    Proportion ofEverybodyTreated(String code, String title) {
        return Proportion.of(title, count(code, title), count(Figure.EVERYBODY_TREATED));
    }
}
