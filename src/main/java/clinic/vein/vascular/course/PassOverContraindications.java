package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.SafetyVerdict;
import clinic.vein.vascular.safety.SclerotherapySafety.Weighed;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may go on in spite of a contraindication: a specialist, with a reason for each. */
final class PassOverContraindications {

    private static final int LONGEST_TEXT = 2000;

    /** Not a nurse's to pass over, in a course of before there was the specialist's task either. */
    private static final Set<Contraindication> NEVER_A_NURSES =
            EnumSet.of(Contraindication.PREGNANCY_OR_BREASTFEEDING, Contraindication.HIGH_THROMBOSIS_RISK);

    private PassOverContraindications() {}

    /** @param reason in a sentence */
    record Reason(Contraindication contraindication, String reason) {}

    static void refuseBlocked(SafetyVerdict.Answer answer, Violations violations) {
        answer.blocked().forEach(label -> violations.add("outcome", CourseFault.CONTRAINDICATED, label));
    }

    static void refuseTheNurse(SafetyVerdict.Answer answer, boolean specialistCanBeAsked, Violations violations) {
        for (Weighed each : answer.toWeigh()) {
            if (specialistCanBeAsked) {
                violations.add("outcome", CourseFault.SPECIALIST_DECIDES, each.label());
            } else if (NEVER_A_NURSES.contains(each.code())) {
                violations.add("outcome", CourseFault.NOT_FOR_NURSES, each.label());
            }
        }
    }

    static void check(SafetyVerdict.Answer answer, List<Reason> reasons, Violations violations) {
        for (Weighed each : answer.toWeigh()) {
            violations.addIf(
                    reasons.stream().noneMatch(reason -> reason.contraindication() == each.code()),
                    "reasons",
                    CourseFault.NO_REASON,
                    each.label());
        }
        for (int i = 0; i < reasons.size(); i++) {
            Reason given = reasons.get(i);
            violations.addIf(
                    answer.toWeigh().stream().noneMatch(each -> each.code() == given.contraindication()),
                    "reasons[" + i + "].contraindication",
                    CourseFault.NOT_TO_WEIGH);
            violations.reason(given.reason(), LONGEST_TEXT, "reasons[" + i + "].reason");
        }
    }

    /** As it stands in the record: each contraindication with its reason. */
    static String inWords(SafetyVerdict.Answer answer, List<Reason> reasons) {
        return answer.toWeigh().stream()
                .map(each -> reasons.stream()
                        .filter(reason -> reason.contraindication() == each.code())
                        .map(reason -> each.label() + ": " + reason.reason().strip())
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
