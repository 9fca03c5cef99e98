package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How soon a referral goes on after a red flag.
 *
 * @param before the urgency until now
 * @param chosen null where it stays
 * @param anotherWaits whether another red flag of the same patient is still open
 */
record UrgencyAfterCall(Urgency before, @Nullable Urgency chosen, boolean anotherWaits) {

    /**
     * @param goesOn whether the patient is safe to continue
     * @param needed whether one must be chosen then, as the urgency of a red flag is none to go on with
     */
    void check(boolean goesOn, List<StandingFinding> standing, boolean needed, Violations violations) {
        if (goesOn && needed) {
            violations.required(chosen, "urgency");
        }
        violations.addIf(chosen == Urgency.EMERGENCY, "urgency", TriageFault.EMERGENCY_HERE);
        violations.addIf(chosen != null && !goesOn, "urgency", TriageFault.NOT_SAFE_TO_CONTINUE);
        violations.addIf(
                anotherWaits
                        && chosen != null
                        && before.isMoreUrgentThan(chosen)
                        && Urgency.SAME_DAY.isMoreUrgentThan(chosen),
                "urgency",
                TriageFault.BELOW_SAME_DAY);
        if (goesOn) {
            checkFloor(standing, violations);
        }
    }

    /** A reported flag that was looked into leaves a routine referral as it was; nothing makes an urgent one less urgent. */
    private void checkFloor(List<StandingFinding> standing, Violations violations) {
        Urgency after = chosen == null ? before : chosen;
        boolean stays = after == before && standing.equals(List.of(StandingFinding.REPORTED));
        violations.addIf(
                !standing.isEmpty() && Urgency.URGENT.isMoreUrgentThan(after) && !stays,
                "urgency",
                TriageFault.BELOW_URGENT);
    }
}
