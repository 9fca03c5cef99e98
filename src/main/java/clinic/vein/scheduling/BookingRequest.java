package clinic.vein.scheduling;

import clinic.vein.kernel.Violations;
import java.util.UUID;

/**
 * The submission of the booking tasks.
 *
 * @param acceptedSooner the patient accepts this time although it is sooner than reasonable notice; may be missing
 */
record BookingRequest(UUID slotId, ToldBy toldBy, Boolean acceptedSooner, String note) {

    boolean isAcceptedSooner() {
        return Boolean.TRUE.equals(acceptedSooner);
    }

    void check() {
        Violations violations = new Violations();
        violations.required(slotId, "slotId");
        violations.required(toldBy, "toldBy");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
