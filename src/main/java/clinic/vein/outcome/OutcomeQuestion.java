package clinic.vein.outcome;

import clinic.vein.kernel.Violations;

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
                threshold.points() > measure.worst(),
                "threshold",
                "out.of.range",
                "The scale of this measure ends at " + measure.worst() + ".");
        violations.refuseIfAny();
    }
}
