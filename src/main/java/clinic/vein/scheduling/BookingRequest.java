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
 * @param needsAsked the patient was asked, and does not need what is not among the needs; may be missing
 * @param language for which an interpreter is needed; may be missing
 * @param needsArranged what the patient needs is there although the calendar does not say so; may be missing
 * @param acceptedSooner the patient accepts this time although it is sooner than reasonable notice; may be missing
 */
record BookingRequest(
        @Nullable LocalDate from,
        @Nullable String room,
        @Nullable String clinician,
        @Nullable Set<SlotNeed> needs,
        @Nullable Boolean needsAsked,
        @Nullable String language,
        @Nullable Boolean needsArranged,
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
        this(from, room, null, null, null, null, null, slotId, toldBy, acceptedSooner, note);
    }

    /** Of a patient who is given another time. */
    static BookingRequest arranged(UUID slotId, ToldBy toldBy, boolean acceptedSooner, boolean needsArranged) {
        return new BookingRequest(
                null, null, null, null, null, null, needsArranged, slotId, toldBy, acceptedSooner, null);
    }

    @Nullable
    Integer clinicianId() {
        return clinician != null && NUMBER.test(clinician) ? Integer.valueOf(clinician) : null;
    }

    Set<SlotNeed> ticked() {
        return needs == null ? Set.of() : needs;
    }

    boolean isAsked() {
        return Boolean.TRUE.equals(needsAsked);
    }

    boolean isNeedsArranged() {
        return Boolean.TRUE.equals(needsArranged);
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
        violations.text(language, 200, "language");
        violations.text(note, 2000, "note");
        violations.refuseIfAny();
    }
}
