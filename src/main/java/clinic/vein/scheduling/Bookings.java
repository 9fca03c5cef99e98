package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of bookings. */
public interface Bookings {

    /**
     * Takes the slot for the referral, unless somebody else has it. Waits for a booking of the same slot that is being
     * written at the same moment.
     *
     * @return whether the slot was still free
     */
    boolean take(
            ReferralId id,
            Slot slot,
            @Nullable Integer sessionNumber,
            ToldBy toldBy,
            boolean acceptedSooner,
            String bookedBy,
            Instant at);

    Optional<Booking> findOpen(ReferralId id);

    Optional<Booking> findOpen(UUID booking);

    /** When the last assessment begins, or began, that is booked or to which the patient came; of those later than that. */
    Optional<Instant> assessment(ReferralId id, Instant after);

    /** Open ones that have not begun, the next first. */
    List<Booking> toCome(Instant now);

    /** Those to come that a closed time hits. */
    List<Booking> hitBy(ClosureId closure, Instant now);

    /**
     * Closes an open booking.
     *
     * @throws clinic.vein.kernel.Refused when somebody else has closed it
     */
    void close(Booking booking, BookingState state, @Nullable String cancelledBy, Instant at);

    /** @return whether the patient had not said so before */
    boolean confirm(Booking booking, Instant at);

    /**
     * Opens the booking again that was cancelled last, where it is still to come, nobody else has the slot and the clinic
     * has not given it up.
     *
     * @return whether there was one
     */
    boolean reopen(ReferralId id, String cancelledBy, Instant now);

    /** How often the patient did not come since the last visit of this purpose. */
    int noShows(ReferralId id, Purpose purpose);

    /** @param acceptedSooner than with reasonable notice; false where it was not asked */
    record Missed(Instant bookedAt, Instant startsAt, boolean acceptedSooner) {}

    /** What the patient did not come to since the last visit of this purpose. */
    List<Missed> missed(ReferralId id, Purpose purpose);
}
