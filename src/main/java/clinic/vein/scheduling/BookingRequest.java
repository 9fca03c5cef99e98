package clinic.vein.scheduling;

import clinic.vein.kernel.Violations;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The submission of the booking tasks.
 *
 * @param from the first day on which the patient can come; may be missing
 * @param room in which it was looked for; may be missing
 * @param clinician who is to see the patient; may be missing
 * @param needs what was looked for; may be missing
 * @param acceptedSooner the patient accepts this time although it is sooner than reasonable notice; may be missing
 */
record BookingRequest(
        @Nullable LocalDate from,
        @Nullable String room,
        @Nullable String clinician,
        @Nullable Set<SlotNeed> needs,
        UUID slotId,
        ToldBy toldBy,
        Boolean acceptedSooner,
        @Nullable String note) {

    private static final Predicate<String> NUMBER =
            Pattern.compile("[0-9]{1,4}").asMatchPredicate();

    BookingRequest(
            @Nullable LocalDate from,
            @Nullable String room,
            UUID slotId,
            ToldBy toldBy,
            Boolean acceptedSooner,
            @Nullable String note) {
        this(from, room, null, null, slotId, toldBy, acceptedSooner, note);
    }

    SlotNeeds asked() {
        return new SlotNeeds(
                clinician != null && NUMBER.test(clinician) ? Integer.valueOf(clinician) : null,
                needs == null ? Set.of() : needs);
    }

    /** Whether a clinician is asked for who cannot be one. */
    boolean isForNobody() {
        return clinician != null && !clinician.isBlank() && !NUMBER.test(clinician);
    }

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
        violations.text(clinician, 200, "clinician");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
