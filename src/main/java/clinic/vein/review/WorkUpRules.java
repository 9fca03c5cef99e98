package clinic.vein.review;

import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.process.DecisionRules;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.ReferralReport;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the table of the work-up: what is still to be tested, the ceiling for iron, blood count, thyroid, family. */
@Component
class WorkUpRules {

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

    List<FiredRule> on(ReferralReport report, Map<Measure, BigDecimal> known, WorkUp workUp) {
        Map<String, Object> facts = new HashMap<>();
        ASKED.forEach(measure -> facts.put(measure.key(), ReviewFacts.number(known.get(measure))));
        facts.put("staleFerritin", ReviewFacts.number(stale(workUp)));
        facts.put("sexAtBirth", report.patient().sexAtBirth().name());
        facts.put("familyHistory", report.restlessLegs().familyHistory().name());
        return report.patient().dateOfBirth().ageOn(ages.today()).ask(years -> {
            facts.put("ageInYears", years);
            return decisions.evaluate(TABLE, facts).rules();
        });
    }

    /** A lower limit says nothing of a low value. */
    private BigDecimal stale(WorkUp workUp) {
        return ages.of(workUp).stream()
                .filter(each -> each.measure() == Measure.FERRITIN && each.state() == DatedResult.State.STALE)
                .map(DatedResult::result)
                .filter(each -> each.bound() != Bound.ABOVE && each.bound() != Bound.AT_LEAST)
                .map(Measured::value)
                .findFirst()
                .orElse(null);
    }
}
