package clinic.vein.vascular.course;

import clinic.vein.kernel.Violations;
import clinic.vein.vascular.safety.Complication;

/** The submission of {@code HandleComplication}. */
public record ComplicationHandling(Complication kind, Action action, Boolean resolved, String note) {

    public enum Action {
        OBSERVE("observed"),
        TREAT("treated"),
        REFER("referred"),
        EMERGENCY_CARE("sent to emergency care");

        private final String title;

        Action(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
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
