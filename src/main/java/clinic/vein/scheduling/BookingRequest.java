package clinic.vein.scheduling;

import clinic.vein.kernel.Violations;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The submission of the booking tasks.
 *
 * @param from the first day on which the patient can come; may be missing
 * @param room in which it was looked for; may be missing
 * @param acceptedSooner the patient accepts this time although it is sooner than reasonable notice; may be missing
 */
record BookingRequest(
        @Nullable LocalDate from,
        @Nullable String room,
        UUID slotId,
        ToldBy toldBy,
        Boolean acceptedSooner,
        @Nullable String note) {

    boolean isAcceptedSooner() {
        return Boolean.TRUE.equals(acceptedSooner);
    }

    boolean isForRoom(String name) {
        return room == null || room.isBlank() || room.equals(name);
    }

    void check() {
        Violations violations = new Violations();
        violations.required(slotId, "slotId");
        violations.required(toldBy, "toldBy");
        violations.text(room, 200, "room");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
