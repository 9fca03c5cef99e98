package clinic.vein.vascular.course;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.Answer;
import clinic.vein.vascular.assessment.ReportedFact;
import clinic.vein.vascular.assessment.Said;
import clinic.vein.vascular.safety.RiskFact;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares a safety check with what was reported: what nobody was ever asked, and a no that may have changed since, is
 * answered before a session, and whoever finds something otherwise than reported, or lets a reported risk not count, says why.
 */
final class WeighReported {

    private static final int LONGEST_REASON = 2000;

    private final SafetyCheck check;
    private final Violations violations;

    private WeighReported(SafetyCheck check, Violations violations) {
        this.check = check;
        this.violations = violations;
    }

    static void check(List<ReportedFact> reported, SafetyCheck check, Violations violations) {
        WeighReported weigh = new WeighReported(check, violations);
        weigh.refuseTwice();
        reported.stream().filter(fact -> !fact.isForInformation()).forEach(weigh::one);
    }

    /** What holds however the check ends: an answer is to one risk, and each risk has one answer. */
    static void wellFormed(SafetyCheck check, Violations violations) {
        new WeighReported(check, violations).refuseTwice();
        for (int i = 0; i < check.facts().size(); i++) {
            violations.text(check.facts().get(i).reason(), LONGEST_REASON, "facts[" + i + "].reason");
        }
    }

    /** In a course whose form has no place for it: a note says why a reported risk was not found. */
    static void checkWithoutPlace(List<ReportedFact> reported, SafetyCheck check, Violations violations) {
        wellFormed(check, violations);
        WeighReported weigh = new WeighReported(check, violations);
        explained(
                check,
                reported.stream()
                        .filter(fact ->
                                !fact.isForInformation() && fact.answer() == Answer.YES && !weigh.isTicked(fact))
                        .map(fact -> new Violation("note", CourseFault.REPORTED, fact.label()))
                        .toList(),
                violations);
    }

    /** @param left what only a note may leave out: without any, each of them is refused */
    static void explained(SafetyCheck check, List<Violation> left, Violations violations) {
        if (left.isEmpty()) {
            return;
        }
        if (check.note() == null || check.note().isBlank()) {
            left.forEach(violations::add);
        } else {
            violations.reason(check.note(), LONGEST_REASON, "note");
        }
    }

    /**
     * What earlier checks answered, for those after them. A check that ended in no session was not compared with what was
     * reported: it takes no danger back, and what it heard of one stays.
     */
    static Map<RiskFact, List<Said>> saidBefore(List<PerformedCheck> checks) {
        Map<RiskFact, List<Said>> said = new EnumMap<>(RiskFact.class);
        checks.forEach(check -> check.facts().stream()
                .filter(fact -> fact.fact() != null && fact.answer() != null)
                .filter(fact -> Boolean.TRUE.equals(fact.answer()) || isWeighed(check.outcome()))
                .forEach(fact -> said.merge(
                        fact.fact(),
                        List.of(new Said(
                                check.at(),
                                Said.From.SAFETY_CHECK,
                                Answer.of(Objects.requireNonNull(fact.answer())),
                                fact.reason())),
                        WeighReported::both)));
        return said;
    }

    /** Whether what the patient says is compared with what was reported. */
    static boolean isWeighed(SafetyCheck.Outcome outcome) {
        return outcome == SafetyCheck.Outcome.SAFE || outcome == SafetyCheck.Outcome.ASK_SPECIALIST;
    }

    private static List<Said> both(List<Said> one, List<Said> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private void refuseTwice() {
        List<RiskFact> named = check.facts().stream().map(FactToday::fact).toList();
        for (int i = 0; i < named.size(); i++) {
            RiskFact fact = named.get(i);
            violations.addIf(fact == null, "facts[" + i + "].fact", FieldFault.REQUIRED);
            violations.addIf(
                    fact != null && Collections.frequency(named, fact) > 1,
                    "facts[" + i + "].fact",
                    CourseFault.ANSWERED_TWICE);
        }
    }

    private void one(ReportedFact fact) {
        int at = IntStream.range(0, check.facts().size())
                .filter(i -> check.facts().get(i).fact() == fact.code())
                .findFirst()
                .orElse(-1);
        FactToday today = at < 0 ? null : check.facts().get(at);
        String path = at < 0 ? "facts" : "facts[" + at + "]";
        Boolean said = today == null ? null : today.answer();
        boolean silent = said == null;
        Answer answer = said == null ? fact.answer() : Answer.of(said);
        if (silent && fact.isAskedAnew() || answer != Answer.YES && answer != Answer.NO) {
            violations.add(at < 0 ? path : path + ".answer", CourseFault.NOT_ANSWERED, fact.label());
            return;
        }
        boolean otherwise = !fact.isOpen() && answer != fact.answer();
        boolean notCounted = answer == Answer.YES && !isTicked(fact);
        String reason = today == null ? null : today.reason();
        if (!otherwise && !notCounted) {
            violations.text(reason, LONGEST_REASON, path + ".reason");
        } else if (reason == null || reason.isBlank()) {
            violations.add(
                    at < 0 ? path : path + ".reason",
                    otherwise ? CourseFault.OTHERWISE_THAN_REPORTED : CourseFault.REPORTED,
                    fact.label());
        } else {
            violations.reason(reason, LONGEST_REASON, path + ".reason");
        }
    }

    private boolean isTicked(ReportedFact fact) {
        return fact.means().stream().anyMatch(check.contraindications()::contains);
    }
}
