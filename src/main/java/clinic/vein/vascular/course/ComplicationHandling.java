package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;
import clinic.vein.triage.NamedFindings;
import clinic.vein.triage.SeenTodayPlan;
import clinic.vein.vascular.safety.Complication;
import org.jspecify.annotations.Nullable;

/**
 * The submission of {@code HandleComplication}.
 *
 * @param today who sees the patient, when it is today
 * @param override names what the patient goes on in spite of, and why
 */
public record ComplicationHandling(
        Complication kind,
        Action action,
        Boolean resolved,
        String note,
        @Nullable SeenTodayPlan today,
        @Nullable NamedFindings override) {

    public enum Action implements Worded {
        OBSERVE,
        TREAT,
        REFER,
        SEEN_TODAY,
        EMERGENCY_CARE
    }

    public void check(Violations violations) {
        violations.required(kind, "kind");
        violations.required(action, "action");
        violations.required(resolved, "resolved");
        violations.required(note, "note");
        violations.text(note, 2000, "note");
        violations.addIf(
                action == Action.SEEN_TODAY && Boolean.TRUE.equals(resolved), "resolved", CourseFault.STILL_TO_BE_SEEN);
    }

    /** Whether somebody has to make sure that the patient was seen. */
    public boolean isToday() {
        return Boolean.FALSE.equals(resolved) && (action == Action.SEEN_TODAY || action == Action.EMERGENCY_CARE);
    }
}
