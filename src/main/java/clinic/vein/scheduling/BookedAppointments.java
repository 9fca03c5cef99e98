package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.Appointments;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class BookedAppointments implements Appointments {

    private final Bookings bookings;

    BookedAppointments(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Optional<Instant> next(ReferralId id) {
        return bookings.findOpen(id).map(booking -> booking.slot().startsAt());
    }

    @Override
    public Optional<Instant> assessment(ReferralId id, Instant after) {
        return bookings.assessment(id, after);
    }
}
