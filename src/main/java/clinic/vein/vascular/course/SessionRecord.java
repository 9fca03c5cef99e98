package clinic.vein.vascular.course;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.vascular.legs.Selected;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.Treatment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The submission of {@code RecordSession}.
 *
 * @param nextSessionAfterDays the distance to the next session, 1 to 365 days; null where the clinic's table says it
 */
public record SessionRecord(
        List<Treatment> treatments,
        @Typed(Quantity.OBSERVED_MINUTES) Integer observedMinutes,
        List<Complication> complications,
        Outcome outcome,
        @Typed(Quantity.DAYS_TO_NEXT_SESSION) @Nullable Integer nextSessionAfterDays,
        @Nullable String stopReason,
        @Nullable String overrideReason,
        @Nullable String note) {

    /** At least ten minutes, for a severe allergic reaction to show (Varithena label, V1). */
    private static final int LEAST_OBSERVED = 10;

    public enum Outcome {
        CONTINUE,
        FINISH,
        STOP
    }

    public SessionRecord {
        treatments = treatments == null ? List.of() : treatments;
        complications = Selected.of(complications);
    }

    void check(Violations violations, Course course, boolean ratioAsked) {
        violations.addIf(treatments.isEmpty(), "treatments", CourseFault.NOTHING_TREATED);
        violations.addIf(treatments.size() > 20, "treatments", FieldFault.TOO_MANY, 20);
        for (int i = 0; i < treatments.size(); i++) {
            String path = "treatments[" + i + "]";
            violations.required(treatments.get(i), path);
            if (treatments.get(i) != null) {
                treatments.get(i).check(violations, path, course.modality().isSclerotherapy(), ratioAsked);
            }
        }
        violations.required(observedMinutes, "observedMinutes");
        Quantity.OBSERVED_MINUTES.check(violations, observedMinutes, "observedMinutes");
        violations.addIf(
                observedMinutes != null && observedMinutes >= 0 && observedMinutes < LEAST_OBSERVED,
                "observedMinutes",
                CourseFault.OBSERVED_TOO_SHORT);
        Selected.check(violations, complications, "complications");
        violations.required(outcome, "outcome");
        if (outcome == Outcome.STOP || outcome == Outcome.FINISH && course.next() < course.planned()) {
            violations.required(stopReason, "stopReason");
        }
        Quantity.DAYS_TO_NEXT_SESSION.check(violations, nextSessionAfterDays, "nextSessionAfterDays");
        violations.addIf(
                nextSessionAfterDays != null && outcome != null && !goesOn(course),
                "nextSessionAfterDays",
                CourseFault.NO_OTHER_SESSION);
        violations.text(stopReason, 2000, "stopReason");
        violations.text(overrideReason, 2000, "overrideReason");
        violations.text(note, 2000, "note");
    }

    private boolean goesOn(Course course) {
        return outcome == Outcome.CONTINUE && course.next() < course.planned();
    }
}
