package clinic.vein.scheduling;

import java.time.Instant;
import java.util.List;

/** Reads which open bookings have not begun, of everybody, the next first. */
public interface BookingsToCome {

    List<Booking> all(Instant now);

    /** Those that a closed time hits. */
    List<Booking> hitBy(ClosureId closure, Instant now);
}
