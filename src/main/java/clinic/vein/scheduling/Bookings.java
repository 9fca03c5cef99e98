package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of bookings. */
public interface Bookings {

    /**
     * Takes the slot for the patient, unless somebody else has it. Waits for a booking of the same slot that is being
     * written at the same moment.
     *
     * @return whether the slot was still free
     */
    boolean take(NewBooking booking);

    Optional<Booking> findOpen(ReferralId id);

    Optional<Booking> findOpen(UUID booking);

    /** When the last assessment begins, or began, that is booked or to which the patient came; of those later than that. */
    Optional<Instant> assessment(ReferralId id, Instant after);

    /**
     * Closes an open booking.
     *
     * @throws clinic.vein.kernel.Refused when somebody else has closed it
     */
    void close(Booking booking, BookingState state, @Nullable String cancelledBy, Instant at);

    /** Of one that was cancelled by leaving: the patient had come. */
    void cameAndLeft(Booking booking);

    /** One to which the patient came, and of the referral the newest that was not cancelled. */
    Optional<Booking> findKept(UUID booking);

    /**
     * Whoever had come is gone: cancelled, as {@link #cameAndLeft}.
     *
     * @return whether the patient was still here
     */
    boolean leave(Booking kept, String cancelledBy, Instant at);

    /** @return whether the patient had not said so before */
    boolean confirm(Booking booking, Instant at);

    /**
     * Opens the booking again that was cancelled last, where it is still to come, nobody else has the slot and the clinic
     * has not given it up.
     *
     * @return whether there was one
     */
    boolean reopen(ReferralId id, String cancelledBy, Instant now);
}
