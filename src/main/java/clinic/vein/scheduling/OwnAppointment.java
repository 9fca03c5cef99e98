package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An appointment as its patient sees it. */
public record OwnAppointment(
        UUID booking,
        ReferralId referral,
        Visit visit,
        Instant startsAt,
        Instant endsAt,
        String room,
        Instant bookedAt,
        boolean confirmed) {

    static OwnAppointment of(Booking booking) {
        Slot slot = booking.slot();
        return new OwnAppointment(
                booking.id(),
                booking.referral(),
                booking.visit(),
                slot.startsAt(),
                slot.endsAt(),
                slot.room(),
                booking.bookedAt(),
                booking.confirmedAt() != null);
    }

    /** The same whenever the visit is moved, so that a calendar moves it too; it does not tell which referral it is. */
    public String calendarId() {
        String what = referral + " " + visit.purpose() + " " + visit.session();
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Higher after each change: a visit that is moved is booked anew. @param since before which nothing was booked */
    public int calendarSequence(Instant since) {
        return (int) Math.max(0, Duration.between(since, bookedAt).toSeconds());
    }
}
