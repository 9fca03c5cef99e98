package clinic.vein.review;

import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.PossibleValues;
import clinic.vein.process.DecisionRules;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.ReferralReport;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table of the work-up: what is still to be tested, the ceiling for iron, blood count, thyroid, family. */
@Component
class WorkUpRules {

    static final String MAY_BE_HIGH = "saturationMayBeHigh";

    private static final String AT_CEILING = "IRON_CEILING";

    /** What the table says where the saturation of transferrin is, or may be, too high for iron. */
    static final Set<String> CEILING = Set.of(AT_CEILING, "IRON_CEILING_OPEN");

    private static final String TABLE = "RlsWorkUp";
    private static final Set<Measure> ASKED =
            EnumSet.of(Measure.FERRITIN, Measure.TRANSFERRIN_SATURATION, Measure.HAEMOGLOBIN, Measure.TSH);

    private static final Set<Measure> OF_IRON = EnumSet.of(Measure.FERRITIN, Measure.TRANSFERRIN_SATURATION);

    private final Decisions decisions;
    private final DecisionRules rules;
    private final AgeResults ages;

    WorkUpRules(Decisions decisions, DecisionRules rules, AgeResults ages) {
        this.decisions = decisions;
        this.rules = rules;
        this.ages = ages;
    }

    /**
     * Whether a test of iron can be relied on, be it as a limit: what is too old is none, and a test of anything else says
     * nothing of iron, which AASM 2025 asks for in all clinically significant restless legs.
     */
    static boolean isTested(List<DatedResult> results) {
        return results.stream()
                .filter(each -> OF_IRON.contains(each.measure()))
                .anyMatch(each -> each.state() != DatedResult.State.MISSING && each.state() != DatedResult.State.STALE);
    }

    /** The numbers that the table compares a measure with. */
    List<BigDecimal> edges(Measure measure) {
        return ASKED.contains(measure) ? rules.edges(TABLE, measure.key()) : List.of();
    }

    /**
     * Whether a saturation of transferrin that cannot be relied on, as it is a limit, too old, without a day or of a doubtful
     * unit, may be too high for iron.
     */
    boolean mayBeAtCeiling(List<DatedResult> results, Map<Measure, BigDecimal> known) {
        return !known.containsKey(Measure.TRANSFERRIN_SATURATION)
                && results.stream()
                        .filter(each -> each.measure() == Measure.TRANSFERRIN_SATURATION && each.result() != null)
                        .anyMatch(each -> each.state() == DatedResult.State.DOUBTFUL
                                || PossibleValues.of(
                                                Objects.requireNonNull(each.result()),
                                                each.measure().quantity(),
                                                edges(Measure.TRANSFERRIN_SATURATION))
                                        .stream()
                                        .anyMatch(this::isAtCeiling));
    }

    private boolean isAtCeiling(BigDecimal saturation) {
        Map<String, Object> facts = facts(Map.of(Measure.TRANSFERRIN_SATURATION, saturation), null, false);
        facts.put("sexAtBirth", null);
        facts.put("familyHistory", null);
        facts.put("ageInYears", null);
        return decisions.evaluate(TABLE, facts).rules().stream().anyMatch(rule -> AT_CEILING.equals(rule.text("flag")));
    }

    List<FiredRule> on(ReferralReport report, Map<Measure, BigDecimal> known, WorkUp workUp, boolean mayBeHigh) {
        Map<String, Object> facts = facts(known, stale(workUp), mayBeHigh);
        facts.put("sexAtBirth", report.patient().sexAtBirth().name());
        facts.put("familyHistory", report.restlessLegs().familyHistory().name());
        return report.patient().dateOfBirth().ageOn(ages.today()).ask(years -> {
            facts.put("ageInYears", years);
            return decisions.evaluate(TABLE, facts).rules();
        });
    }

    private static Map<String, Object> facts(
            Map<Measure, BigDecimal> known, @Nullable BigDecimal staleFerritin, boolean mayBeHigh) {
        Map<String, Object> facts = new HashMap<>();
        ASKED.forEach(measure -> facts.put(measure.key(), ReviewFacts.number(known.get(measure))));
        facts.put(MAY_BE_HIGH, mayBeHigh);
        facts.put("staleFerritin", ReviewFacts.number(staleFerritin));
        return facts;
    }

    /** A lower limit says nothing of a low value. */
    private @Nullable BigDecimal stale(WorkUp workUp) {
        return ages.of(workUp).stream()
                .filter(each -> each.measure() == Measure.FERRITIN && each.state() == DatedResult.State.STALE)
                .map(DatedResult::result)
                .filter(each -> each.bound() != Bound.ABOVE && each.bound() != Bound.AT_LEAST)
                .map(Measured::value)
                .findFirst()
                .orElse(null);
    }
}
