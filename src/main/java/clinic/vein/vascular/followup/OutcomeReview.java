package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegReview;
import clinic.vein.vascular.legs.Legs;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The submission of {@code ReviewOutcome}. */
public record OutcomeReview(
        Integer rlsSeverity,
        Integer nightsPerWeek,
        Integer irlsTotal,
        List<LegReview> legs,
        Decision decision,
        Integer sessionsPlanned,
        String note) {

    public enum Decision {
        MORE_SESSIONS,
        FINISH
    }

    public OutcomeReview {
        legs = legs == null ? List.of() : legs;
    }

    /** @param assessed the legs seen before treatment: each must be seen again, or nothing can be compared */
    void check(Set<Leg> assessed) {
        Violations violations = new Violations();
        violations.required(rlsSeverity, "rlsSeverity");
        violations.range(rlsSeverity, 0, 10, "rlsSeverity", "");
        violations.required(nightsPerWeek, "nightsPerWeek");
        violations.range(nightsPerWeek, 0, 7, "nightsPerWeek", "");
        violations.range(irlsTotal, 0, 40, "irlsTotal", "");
        Legs.check(violations, legs, LegReview::leg, LegReview::check);
        for (Leg leg : assessed) {
            violations.addIf(
                    !legs.isEmpty() && legs.stream().noneMatch(each -> each != null && each.leg() == leg),
                    "legs",
                    "missing",
                    "The " + leg.title().toLowerCase(Locale.ROOT)
                            + " leg was examined before treatment: please examine it again.");
        }
        violations.required(decision, "decision");
        if (decision == Decision.MORE_SESSIONS) {
            violations.required(sessionsPlanned, "sessionsPlanned");
            violations.range(sessionsPlanned, 1, 10, "sessionsPlanned", "");
        } else {
            violations.addIf(
                    sessionsPlanned != null,
                    "sessionsPlanned",
                    "not.applicable",
                    "Only where more sessions are needed.");
        }
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
