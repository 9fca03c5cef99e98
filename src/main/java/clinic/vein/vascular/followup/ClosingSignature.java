package clinic.vein.vascular.followup;

import clinic.vein.kernel.Violations;
import org.jspecify.annotations.Nullable;

/** The submission of {@code SignClosingLetter}. */
record ClosingSignature(@Nullable String remarks, Boolean signed) {

    void check() {
        Violations violations = new Violations();
        violations.addIf(!Boolean.TRUE.equals(signed), "signed", FollowUpFault.NOT_SIGNED);
        violations.text(remarks, 4000, "remarks");
        violations.refuseIfAny();
    }
}
