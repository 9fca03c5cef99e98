package clinic.vein.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the arrival forms show: the appointment that the patient should come to. */
record ArrivalView(@Nullable Line booking) {

    record Line(Instant startsAt, Instant endsAt, String room, Integer sessionNumber) {}

    static ArrivalView of(Booking booking) {
        Slot slot = booking.slot();
        return new ArrivalView(new Line(slot.startsAt(), slot.endsAt(), slot.room(), booking.sessionNumber()));
    }
}
