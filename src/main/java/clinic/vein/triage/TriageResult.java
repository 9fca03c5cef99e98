package clinic.vein.triage;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decided;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Answer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What triage decided.
 *
 * @param rlsPositive whether the first four criteria of the IRLSSG are all reported, unknown while one of them is open; the
 *     fifth is the physician's to answer
 * @param veinSigns whether a sign of vein disease is reported, unknown while a vein question is open
 * @param veinCriterion whether a reason for referral by NICE CG168 is reported, unknown while a vein question is open
 */
public record TriageResult(
        Instant decidedAt,
        Pathway pathway,
        Urgency urgency,
        Answer rlsPositive,
        Answer veinSigns,
        Answer veinCriterion,
        List<Decided> decisions) {

    static final String ADVICE_REASONS = "AdviceReasons";

    /**
     * Whether advice may go out without a person: the table of reasons for one was asked and gave none. A result of before
     * there was that table never may.
     */
    public boolean closesByRule() {
        return pathway == Pathway.ADVICE
                && decisions.stream().anyMatch(decided -> decided.decision().equals(ADVICE_REASONS))
                && adviceReasons().isEmpty();
    }

    /** Why a person reads it before advice is given; empty on the other pathways. */
    public Set<AdviceReason> adviceReasons() {
        return adviceRules().stream()
                .map(rule -> AdviceReason.valueOf(rule.requiredText("adviceReason")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AdviceReason.class)));
    }

    /** The rules behind {@link #adviceReasons}. */
    public List<FiredRule> adviceRules() {
        return decisions.stream()
                .filter(decided -> decided.decision().equals(ADVICE_REASONS))
                .flatMap(decided -> decided.own().stream())
                .toList();
    }
}
