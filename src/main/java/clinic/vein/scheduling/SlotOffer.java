package clinic.vein.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the booking forms show.
 *
 * @param notBefore no slot before this can be booked
 * @param recommendedBy by when it should be, or null where nothing says so
 */
record SlotOffer(List<Line> slots, Instant notBefore, Instant recommendedBy) {

    /** As many as a person wants to look through. */
    private static final int OFFERED = 60;

    record Line(UUID id, Instant startsAt, Instant endsAt, String room) {

        static Line of(Slot slot) {
            return new Line(slot.id().value(), slot.startsAt(), slot.endsAt(), slot.room());
        }
    }

    static SlotOffer of(Slots slots, Purpose purpose, Instant notBefore, Instant recommendedBy) {
        return new SlotOffer(
                slots.free(purpose, notBefore, OFFERED).stream().map(Line::of).toList(), notBefore, recommendedBy);
    }
}
