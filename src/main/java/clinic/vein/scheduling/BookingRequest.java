package clinic.vein.scheduling;

import clinic.vein.process.Violations;
import java.util.UUID;

/** The submission of the booking tasks. */
public record BookingRequest(UUID slotId, ToldBy toldBy, String note) {

    void check() {
        Violations violations = new Violations();
        violations.required(slotId, "slotId");
        violations.required(toldBy, "toldBy");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
