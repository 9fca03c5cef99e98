package clinic.vein.outcome;

import clinic.vein.kernel.Violations;
import java.util.stream.Collectors;

/** What a report is asked. */
public record OutcomeQuestion(Cohort cohort, Measure measure, Threshold threshold) {

    public OutcomeQuestion {
        Violations violations = new Violations();
        violations.addIf(
                cohort.from() != null && cohort.to() != null && cohort.to().isBefore(cohort.from()),
                "to",
                "out.of.range",
                "Must not be before the first month.");
        violations.addIf(
                !threshold.isOf(measure),
                "threshold",
                "unknown.code",
                "Of this measure, one of "
                        + Threshold.of(measure).stream()
                                .map(each -> String.valueOf(each.points()))
                                .collect(Collectors.joining(", "))
                        + ".");
        violations.refuseIfAny();
    }
}
