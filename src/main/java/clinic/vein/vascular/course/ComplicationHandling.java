package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;
import clinic.vein.vascular.safety.Complication;

/** The submission of {@code HandleComplication}. */
public record ComplicationHandling(Complication kind, Action action, Boolean resolved, String note) {

    public enum Action implements Worded {
        OBSERVE,
        TREAT,
        REFER,
        EMERGENCY_CARE
    }

    public void check() {
        Violations violations = new Violations();
        violations.required(kind, "kind");
        violations.required(action, "action");
        violations.required(resolved, "resolved");
        violations.required(note, "note");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
