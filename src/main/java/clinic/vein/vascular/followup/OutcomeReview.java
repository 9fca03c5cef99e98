package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegReview;
import clinic.vein.vascular.legs.Legs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The submission of {@code ReviewOutcome}. */
public record OutcomeReview(
        @Typed(Quantity.SEVERITY) Integer rlsSeverity,
        @Typed(Quantity.NIGHTS_A_WEEK) Integer nightsPerWeek,
        @Typed(Quantity.IRLS_TOTAL) @Nullable Integer irlsTotal,
        List<LegReview> legs,
        Decision decision,
        @Typed(Quantity.SESSIONS) @Nullable Integer sessionsPlanned,
        @Nullable String note) {

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
        Quantity.SEVERITY.check(violations, rlsSeverity, "rlsSeverity");
        violations.required(nightsPerWeek, "nightsPerWeek");
        Quantity.NIGHTS_A_WEEK.check(violations, nightsPerWeek, "nightsPerWeek");
        Quantity.IRLS_TOTAL.check(violations, irlsTotal, "irlsTotal");
        Legs.check(violations, legs, LegReview::leg, LegReview::check);
        for (Leg leg : assessed) {
            violations.addIf(
                    !legs.isEmpty() && legs.stream().noneMatch(each -> each != null && each.leg() == leg),
                    "legs",
                    FollowUpFault.LEG_MISSING,
                    leg.title().toLowerCase(Locale.ROOT));
        }
        violations.required(decision, "decision");
        if (decision == Decision.MORE_SESSIONS) {
            violations.required(sessionsPlanned, "sessionsPlanned");
            Quantity.SESSIONS.check(violations, sessionsPlanned, "sessionsPlanned");
        } else {
            violations.addIf(sessionsPlanned != null, "sessionsPlanned", FollowUpFault.NO_MORE_SESSIONS);
        }
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
