package clinic.vein.review;

import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.PossibleValues;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Age;
import clinic.vein.referral.Background;
import clinic.vein.referral.ReferralReport;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the tables for causes of restless legs, and whether a saturation of transferrin leaves open that iron comes first. */
@Component
class CauseRules {

    private final Decisions decisions;
    private final WorkUpRules workUpRules;
    private final ResultEdges edges;
    private final AgeResults ages;

    CauseRules(Decisions decisions, WorkUpRules workUpRules, ResultEdges edges, AgeResults ages) {
        this.decisions = decisions;
        this.workUpRules = workUpRules;
        this.edges = edges;
        this.ages = ages;
    }

    /** @param mayBeHigh whether the saturation of transferrin is known too badly to rule out that it is at the ceiling */
    List<FiredRule> of(ReferralReport report, Map<Measure, BigDecimal> known, WorkUp workUp, boolean mayBeHigh) {
        return Stream.concat(
                        recordedCauses(report, known, workUp.isOnDialysis(), mayBeHigh).stream(),
                        workUpRules.on(report, known, workUp, mayBeHigh).stream())
                .toList();
    }

    private List<FiredRule> recordedCauses(
            ReferralReport report, Map<Measure, BigDecimal> known, boolean dialysis, boolean mayBeHigh) {
        Background background = report.background();
        Map<String, Object> facts = new HashMap<>();
        facts.put("conditions", ReviewFacts.conditions(background));
        facts.put("medicines", ReviewFacts.medicines(background));
        facts.put("pregnant", background.pregnant().name());
        facts.put("dialysis", dialysis);
        facts.put(WorkUpRules.MAY_BE_HIGH, mayBeHigh);
        ResultEdges.OF_CAUSES.forEach(measure -> facts.put(measure.key(), ReviewFacts.number(known.get(measure))));
        Age age = report.patient().dateOfBirth().ageOn(ages.today());
        return age.ask(years -> {
            facts.put("ageInYears", years);
            return decisions.evaluate(ResultEdges.CAUSES, facts).rules();
        });
    }

    /**
     * Whether nothing comes first as far as is known, and iron would at a saturation of transferrin that the patient may have:
     * it is known as a limit only, too old, without a day or of a doubtful unit. On dialysis, where ferritin and saturation
     * decide together (AASM 2025), also where there is none.
     */
    boolean isIronOpen(
            ReferralReport report, List<DatedResult> results, Map<Measure, BigDecimal> known, WorkUp workUp) {
        boolean mayBeHigh = workUpRules.mayBeAtCeiling(results, known);
        return !isAnyFirst(report, known, workUp, mayBeHigh)
                && (mayBeHigh && isAnyFirst(report, known, workUp, false)
                        || results.stream()
                                .filter(each -> each.measure() == Measure.TRANSFERRIN_SATURATION)
                                .flatMap(each -> possible(each, workUp.isOnDialysis()).stream())
                                .anyMatch(saturation -> isAnyFirst(report, with(known, saturation), workUp, false)));
    }

    private Collection<BigDecimal> possible(DatedResult saturation, boolean dialysis) {
        Measured result = saturation.result();
        if (result == null) {
            return dialysis
                    ? possible(new Measured("", Bound.AT_LEAST, BigDecimal.ZERO, saturation.unit()))
                    : List.of();
        }
        return saturation.state() == DatedResult.State.DOUBTFUL
                ? List.of(result.value().movePointRight(2))
                : possible(result);
    }

    private List<BigDecimal> possible(Measured saturation) {
        return PossibleValues.of(
                saturation,
                Measure.TRANSFERRIN_SATURATION.quantity(),
                edges.all().getOrDefault(Measure.TRANSFERRIN_SATURATION, List.of()));
    }

    private static Map<Measure, BigDecimal> with(Map<Measure, BigDecimal> known, BigDecimal saturation) {
        Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
        values.putAll(known);
        values.put(Measure.TRANSFERRIN_SATURATION, saturation);
        return values;
    }

    private boolean isAnyFirst(
            ReferralReport report, Map<Measure, BigDecimal> known, WorkUp workUp, boolean mayBeHigh) {
        return of(report, known, workUp, mayBeHigh).stream()
                .anyMatch(rule -> Boolean.TRUE.equals(rule.outputs().get("treatFirst")));
    }
}
