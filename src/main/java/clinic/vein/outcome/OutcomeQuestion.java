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
                OutcomeFault.BEFORE_FIRST_MONTH);
        violations.addIf(
                !threshold.isOf(measure),
                "threshold",
                OutcomeFault.NOT_OF_MEASURE,
                Threshold.of(measure).stream()
                        .map(each -> String.valueOf(each.points()))
                        .collect(Collectors.joining(", ")));
        violations.refuseIfAny();
    }
}
