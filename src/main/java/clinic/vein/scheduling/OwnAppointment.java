package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Visit;
import java.time.Instant;
import java.util.UUID;

/** An appointment as its patient sees it. */
public record OwnAppointment(
        UUID booking, Visit visit, Instant startsAt, Instant endsAt, String room, boolean confirmed) {

    static OwnAppointment of(Booking booking) {
        Slot slot = booking.slot();
        return new OwnAppointment(
                booking.id(),
                booking.visit(),
                slot.startsAt(),
                slot.endsAt(),
                slot.room(),
                booking.confirmedAt() != null);
    }
}
