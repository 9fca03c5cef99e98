package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;

/** A time that a patient could be booked into now. */
public record BookableTime(SlotId slot, Purpose purpose, String room, Instant startsAt, Instant endsAt) {

    static BookableTime of(Slot slot) {
        return new BookableTime(slot.id(), slot.purpose(), slot.room(), slot.startsAt(), slot.endsAt());
    }
}
